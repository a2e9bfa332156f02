using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Reviews;

/// <summary>When a family's year is gone through.</summary>
public static class ReviewRules
{
    /// <summary>The rule that says how long it is between two reviews.</summary>
    public const string YearRule = "target.yearly-review";

    private const int July = 7;

    /// <summary>A yearly day is a working day, and not in July: then neither the family nor the services are there.</summary>
    public static DateOnly DayFor(DateOnly yearly) => NorwegianCalendar.NextWorkingDay(yearly) is { Month: not July } day
        ? day
        : NorwegianCalendar.NextWorkingDay(new DateOnly(yearly.Year, July + 1, 1));

    /// <summary>
    /// The day of the review that must be raised now; <c>null</c> when there is none. A family has one yearly day, from its first
    /// coordinator on: a change of coordinator neither moves it nor doubles it. What was missed is made good once.
    /// </summary>
    /// <param name="ofTheCase">The family's appointments.</param>
    /// <param name="earlier">The days of the family's reviews so far.</param>
    /// <param name="year">How long it is between two.</param>
    public static DateOnly? Due(IReadOnlyCollection<Appointment> ofTheCase, IReadOnlyCollection<DateOnly> earlier, Period year, DateOnly today)
    {
        if (!ofTheCase.Any(appointment => appointment is { State: AppointmentState.InForce, IsInterim: false }))
            return null;
        var first = ofTheCase.Where(appointment => appointment is { IsInterim: false, InForceSince: not null })
            .Min(appointment => OsloTime.DateIn(appointment.InForceSince!.Value));
        var passed = 0;
        while (DayFor(Yearly(first, year, passed + 1)) <= today)
            passed++;
        if (passed == 0)
            return null;
        var day = DayFor(Yearly(first, year, passed));
        // Closer than half the time between two it would be the same year's once more, e.g. after that time was changed.
        var half = (Yearly(first, year, passed).DayNumber - Yearly(first, year, passed - 1).DayNumber) / 2;
        return earlier.All(last => last < day.AddDays(-half)) ? day : null;
    }

    /// <summary>The family's next yearly day after a day; <c>null</c> when it never had a coordinator.</summary>
    public static DateOnly? Next(IReadOnlyCollection<Appointment> ofTheCase, Period year, DateOnly after)
    {
        var since = ofTheCase.Where(appointment => appointment is { IsInterim: false, InForceSince: not null })
            .Select(appointment => OsloTime.DateIn(appointment.InForceSince!.Value)).ToList();
        if (since.Count == 0)
            return null;
        for (var times = 1; ; times++)
        {
            if (DayFor(Yearly(since.Min(), year, times)) is var day && day > after)
                return day;
        }
    }

    /// <summary>Counted from the beginning, so that a weekend does not move all the years that follow.</summary>
    private static DateOnly Yearly(DateOnly first, Period year, int times) => year.Unit switch
    {
        PeriodUnit.Months => first.AddMonths(year.Amount * times),
        PeriodUnit.Weeks => first.AddDays(7 * year.Amount * times),
        _ => first.AddDays(year.Amount * times),
    };
}
