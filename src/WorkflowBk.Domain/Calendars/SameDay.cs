namespace WorkflowBk.Domain.Calendars;

/// <summary>
/// Proposes what can be done on the same day. Families are asked to come again and again; each day off work that is spared counts.
/// </summary>
public static class SameDay
{
    /// <summary>Two meetings further apart than this are not moved together.</summary>
    public const int NearDays = 14;

    /// <summary>A talk that is due later than this after a meeting is not hastened for its sake.</summary>
    public const int TalkDays = 42;

    /// <param name="days">What is to come for one family.</param>
    /// <param name="isTalk">Whether a task is a talk with the family: it can be had on any day until it is due.</param>
    /// <returns>Each day that others can be moved to, the first first. Nothing is proposed for two days.</returns>
    public static IReadOnlyList<SameDayProposal> For(IReadOnlyList<PlannedDay> days, Func<PlannedDay, bool> isTalk)
    {
        List<SameDayProposal> proposals = [];
        HashSet<Guid> moved = [];
        foreach (var meeting in days.Where(day => day.Kind == PlannedKind.Meeting).OrderBy(day => day.Day).ThenBy(day => day.From))
        {
            if (moved.Contains(meeting.Id))
                continue;
            var others = days.Where(other => other.Id != meeting.Id && !moved.Contains(other.Id) && CanMove(other, meeting, isTalk)).ToList();
            if (others.Count == 0)
                continue;
            proposals.Add(new SameDayProposal(meeting, others));
            moved.UnionWith(others.Select(other => other.Id));
            moved.Add(meeting.Id);
        }

        return proposals;
    }

    private static bool CanMove(PlannedDay other, PlannedDay meeting, Func<PlannedDay, bool> isTalk) => other.Kind switch
    {
        PlannedKind.Meeting => other.Day > meeting.Day && other.Day <= meeting.Day.AddDays(NearDays),
        PlannedKind.Task => isTalk(other) && other.Day >= meeting.Day && other.Day <= meeting.Day.AddDays(TalkDays),
        _ => false,
    };
}

/// <summary>A meeting, and what could be done on its day.</summary>
public sealed record SameDayProposal(PlannedDay Meeting, IReadOnlyList<PlannedDay> Others);
