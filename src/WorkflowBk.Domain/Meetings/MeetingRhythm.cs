using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Meetings;

/// <summary>How often a family's group meets. A family has different needs at different times, and denser meetings in a transition.</summary>
/// <param name="Months">Months from one meeting to the next.</param>
/// <param name="MonthsInTransition">The same while a transition is planned or under way.</param>
public sealed record MeetingRhythm(int Months, int MonthsInTransition)
{
    public const int Most = 24;

    private const int July = 7;

    /// <summary>Until the family and its coordinator have agreed on another one.</summary>
    public static MeetingRhythm Usual { get; } = new(4, 2);

    /// <returns><c>meeting.rhythm-invalid</c>, or <c>meeting.rhythm-not-denser</c>.</returns>
    public Result Check() => Result.All(
        Months is < 1 or > Most ? new Problem("meeting.rhythm-invalid", nameof(Months), Most) : Result.Ok,
        MonthsInTransition is < 1 or > Most ? new Problem("meeting.rhythm-invalid", nameof(MonthsInTransition), Most)
            : MonthsInTransition > Months ? new Problem("meeting.rhythm-not-denser", nameof(MonthsInTransition)) : Result.Ok);

    /// <summary>The day to propose for the next meeting: a working day, and never in the month when everybody is away.</summary>
    /// <param name="last">The day of the last one.</param>
    /// <param name="nextTransition">The first day of what is new in the transition that comes next or is under way; <c>null</c> without one.</param>
    /// <param name="nearMonths">How many months before that day the denser rhythm begins. It lasts until the transition is done.</param>
    public DateOnly NextAfter(DateOnly last, DateOnly? nextTransition, int nearMonths)
    {
        var dense = NextAfter(last, MonthsInTransition);
        return dense.AddMonths(nearMonths) >= nextTransition ? dense : NextAfter(last, Months);
    }

    private static DateOnly NextAfter(DateOnly last, int months)
    {
        var day = NorwegianCalendar.NextWorkingDay(last.AddMonths(months));
        return day.Month == July ? NorwegianCalendar.NextWorkingDay(new DateOnly(day.Year, July + 1, 1)) : day;
    }
}
