using CsCheck;
using WorkflowBk.Domain.Law;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Law;

public class PeriodTests
{
    [Theory]
    // 31 to 30, and to the short month
    [InlineData("2026-03-31", 1, PeriodUnit.Months, "2026-04-30")]
    [InlineData("2026-08-31", 1, PeriodUnit.Months, "2026-09-30")]
    [InlineData("2023-01-31", 1, PeriodUnit.Months, "2023-02-28")]
    [InlineData("2026-01-31", 1, PeriodUnit.Months, "2026-03-02")] // 28 February is a Saturday
    [InlineData("2025-01-30", 1, PeriodUnit.Months, "2025-02-28")]
    [InlineData("2026-01-31", 2, PeriodUnit.Months, "2026-03-31")] // not by way of 28 February
    [InlineData("2026-04-30", 1, PeriodUnit.Months, "2026-06-01")] // 30 May, a Saturday, and not 31
    // Leap day
    [InlineData("2024-01-31", 1, PeriodUnit.Months, "2024-02-29")]
    [InlineData("2024-01-29", 1, PeriodUnit.Months, "2024-02-29")]
    [InlineData("2028-01-31", 1, PeriodUnit.Months, "2028-02-29")]
    [InlineData("2024-02-29", 1, PeriodUnit.Months, "2024-04-02")] // 29 March 2024 is Good Friday
    [InlineData("2028-02-29", 12, PeriodUnit.Months, "2029-02-28")]
    [InlineData("2028-02-28", 1, PeriodUnit.Days, "2028-02-29")]
    [InlineData("2028-02-01", 4, PeriodUnit.Weeks, "2028-02-29")]
    // An end on a weekend
    [InlineData("2026-01-03", 2, PeriodUnit.Weeks, "2026-01-19")] // Saturday
    [InlineData("2026-01-04", 2, PeriodUnit.Weeks, "2026-01-19")] // Sunday
    // Easter
    [InlineData("2026-03-05", 4, PeriodUnit.Weeks, "2026-04-07")] // Maundy Thursday
    [InlineData("2026-03-06", 4, PeriodUnit.Weeks, "2026-04-07")] // Good Friday
    [InlineData("2026-03-09", 4, PeriodUnit.Weeks, "2026-04-07")] // Easter Monday
    [InlineData("2026-03-04", 4, PeriodUnit.Weeks, "2026-04-01")] // the Wednesday before is an ordinary day
    // 1 and 17 May
    [InlineData("2026-04-01", 1, PeriodUnit.Months, "2026-05-04")] // 1 May is a Friday
    [InlineData("2024-04-01", 1, PeriodUnit.Months, "2024-05-02")]
    [InlineData("2024-04-26", 3, PeriodUnit.Weeks, "2024-05-21")] // 17 May, a Friday before Whitsun
    [InlineData("2023-04-17", 1, PeriodUnit.Months, "2023-05-19")] // 17 May, then Ascension
    [InlineData("2027-04-17", 1, PeriodUnit.Months, "2027-05-18")] // 17 May and Whit Monday in one
    // Ascension and Whit Monday
    [InlineData("2026-04-16", 4, PeriodUnit.Weeks, "2026-05-15")]
    [InlineData("2026-04-27", 4, PeriodUnit.Weeks, "2026-05-26")]
    // Christmas
    [InlineData("2026-11-25", 1, PeriodUnit.Months, "2026-12-28")]
    [InlineData("2024-11-25", 1, PeriodUnit.Months, "2024-12-27")]
    [InlineData("2026-11-24", 1, PeriodUnit.Months, "2026-12-24")] // Christmas Eve is an ordinary day in law
    [InlineData("2026-12-01", 1, PeriodUnit.Months, "2027-01-04")] // New Year's Day is a Friday
    [InlineData("2026-11-30", 1, PeriodUnit.Months, "2026-12-30")]
    // The start day is not counted
    [InlineData("2026-01-05", 1, PeriodUnit.Days, "2026-01-06")]
    [InlineData("2026-01-05", 3, PeriodUnit.WorkingDays, "2026-01-08")]
    [InlineData("2026-01-08", 3, PeriodUnit.WorkingDays, "2026-01-13")]
    [InlineData("2026-05-12", 3, PeriodUnit.WorkingDays, "2026-05-18")] // 13, 15, 18: Ascension and a weekend left out
    public void EndFrom_Golden_IsTheDayTheLawGives(string start, int amount, PeriodUnit unit, string expected) =>
        Assert.Equal(Day(expected), new Period(amount, unit).EndFrom(Day(start)));

    [Theory]
    [InlineData(PeriodUnit.WorkingDays)]
    [InlineData(PeriodUnit.Days)]
    [InlineData(PeriodUnit.Weeks)]
    [InlineData(PeriodUnit.Months)]
    public void EndFrom_Nothing_IsTheSameDayRolledForward(PeriodUnit unit)
    {
        Assert.Equal(Day("2026-04-01"), new Period(0, unit).EndFrom(Day("2026-04-01")));
        Assert.Equal(Day("2026-04-07"), new Period(0, unit).EndFrom(Day("2026-04-02")));
    }

    [Theory]
    [InlineData(PeriodUnit.WorkingDays)]
    [InlineData(PeriodUnit.Days)]
    [InlineData(PeriodUnit.Weeks)]
    [InlineData(PeriodUnit.Months)]
    public void Create_NegativeAmount_Throws(PeriodUnit unit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(-1, unit));

    [Fact]
    public void EndFrom_AnyPeriod_AgreesWithTheModel() =>
        Gen.Select(Gens.Start, Gens.Period).Sample((start, period) => period.EndFrom(start) == Model(start, period));

    [Fact]
    public void EndFrom_AnyPeriod_IsAWorkingDayNotBeforeTheStart() =>
        Gen.Select(Gens.Start, Gens.Period).Sample((start, period) =>
            period.EndFrom(start) is var end && end >= start && CalendarModel.IsWorkingDay(end));

    [Fact]
    public void EndFrom_LaterStart_NeverEndsEarlier() =>
        Gen.Select(Gens.Start, Gens.Period).Sample((start, period) =>
            period.EndFrom(start) <= period.EndFrom(start.AddDays(1)));

    private static DateOnly Model(DateOnly start, Period period) => period.Unit switch
    {
        PeriodUnit.WorkingDays => CalendarModel.AfterWorkingDays(start, period.Amount),
        PeriodUnit.Days => CalendarModel.AfterDays(start, period.Amount),
        PeriodUnit.Weeks => CalendarModel.AfterDays(start, 7 * period.Amount),
        _ => CalendarModel.AfterMonths(start, period.Amount),
    };
}
