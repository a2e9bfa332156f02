using CsCheck;
using WorkflowBk.Domain.Law;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Law;

public class NorwegianCalendarTests
{
    public static TheoryData<string> EasterSundays => [.. CalendarModel.EasterSundays];

    [Theory]
    [MemberData(nameof(EasterSundays))]
    public void IsPublicHoliday_AroundEaster_IsThursdayToMondayWithoutSaturday(string easterSunday)
    {
        var easter = Day(easterSunday);

        var holidays = Enumerable.Range(-7, 15).Where(days => NorwegianCalendar.IsPublicHoliday(easter.AddDays(days)));

        Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
        Assert.Equal([-3, -2, 0, 1], holidays.Where(days => easter.AddDays(days) is not { Month: 5, Day: 1 }));
    }

    [Theory]
    [InlineData(2020, "01-01 04-09 04-10 04-12 04-13 05-01 05-17 05-21 05-31 06-01 12-25 12-26")]
    [InlineData(2024, "01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26")]
    [InlineData(2025, "01-01 04-17 04-18 04-20 04-21 05-01 05-17 05-29 06-08 06-09 12-25 12-26")]
    [InlineData(2026, "01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26")]
    [InlineData(2027, "01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 12-25 12-26")]
    [InlineData(2028, "01-01 04-13 04-14 04-16 04-17 05-01 05-17 05-25 06-04 06-05 12-25 12-26")]
    [InlineData(2035, "01-01 03-22 03-23 03-25 03-26 05-01 05-03 05-13 05-14 05-17 12-25 12-26")]
    [InlineData(2038, "01-01 04-22 04-23 04-25 04-26 05-01 05-17 06-03 06-13 06-14 12-25 12-26")]
    public void IsPublicHoliday_WholeYear_IsTheHolidaysOfThatYear(int year, string expected)
    {
        var holidays = DaysOf(year).Where(NorwegianCalendar.IsPublicHoliday).Select(day => $"{day:MM-dd}");

        Assert.Equal(expected, string.Join(' ', holidays));
    }

    [Fact]
    public void IsPublicHoliday_EveryDay2020To2040_AgreesWithTheModel()
    {
        var differing = Enumerable.Range(2020, 21).SelectMany(DaysOf)
            .Where(day => NorwegianCalendar.IsPublicHoliday(day) != CalendarModel.IsHoliday(day));

        Assert.Empty(differing);
    }

    [Theory]
    [InlineData("2026-05-13", true)] // Wednesday before Ascension
    [InlineData("2026-05-14", false)] // Ascension
    [InlineData("2026-05-15", true)] // the Friday in between
    [InlineData("2026-05-16", false)] // Saturday
    [InlineData("2026-05-31", false)] // an ordinary Sunday
    [InlineData("2026-04-04", false)] // Easter Saturday is a Saturday
    [InlineData("2026-04-01", true)] // Wednesday before Easter
    [InlineData("2024-05-01", false)]
    [InlineData("2024-05-17", false)]
    [InlineData("2026-12-24", true)] // Christmas Eve, a Thursday
    [InlineData("2026-12-31", true)] // New Year's Eve, a Thursday
    [InlineData("2028-02-29", true)] // leap day, a Tuesday
    public void IsWorkingDay_SingleDay_IsMondayToFridayWithoutHolidays(string day, bool expected) =>
        Assert.Equal(expected, NorwegianCalendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-05-13", "2026-05-13")]
    [InlineData("2026-05-14", "2026-05-15")]
    [InlineData("2026-04-02", "2026-04-07")] // Maundy Thursday to Tuesday after Easter
    [InlineData("2026-05-23", "2026-05-26")] // Whit Saturday to Tuesday
    [InlineData("2026-12-25", "2026-12-28")] // Christmas into a weekend
    [InlineData("2022-12-31", "2023-01-02")] // New Year into a Sunday
    public void NextWorkingDay_SingleDay_IsTheDayItselfOrTheFirstAfter(string day, string expected) =>
        Assert.Equal(Day(expected), NorwegianCalendar.NextWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-03-30", 3, "2026-04-07")] // Tue, Wed, then Tuesday after Easter
    [InlineData("2026-03-27", 1, "2026-03-30")]
    [InlineData("2026-03-28", 1, "2026-03-30")] // from a Saturday, Monday is the first
    [InlineData("2026-03-28", 0, "2026-03-30")]
    [InlineData("2026-12-23", 3, "2026-12-29")] // 24, 28, 29
    public void AddWorkingDays_SingleDay_CountsOnlyWorkingDays(string day, int count, string expected) =>
        Assert.Equal(Day(expected), NorwegianCalendar.AddWorkingDays(Day(day), count));

    [Fact]
    public void AddWorkingDays_Negative_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NorwegianCalendar.AddWorkingDays(Day("2026-01-05"), -1));

    [Fact]
    public void AddWorkingDays_InTwoSteps_IsTheSameAsInOne() =>
        Gen.Select(Gens.Start, Gen.Int[1, 60], Gen.Int[0, 60]).Sample((start, first, second) =>
            NorwegianCalendar.AddWorkingDays(NorwegianCalendar.AddWorkingDays(start, first), second)
            == NorwegianCalendar.AddWorkingDays(start, first + second));

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);
}
