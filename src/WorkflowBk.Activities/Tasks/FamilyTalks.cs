using WorkflowBk.Domain.Calendars;

namespace WorkflowBk.Activities.Tasks;

/// <summary>Which tasks are talks with the family: they take a day of its life, and can be had on any day until they are due.</summary>
public static class FamilyTalks
{
    private static readonly HashSet<string> _types =
    [
        TaskTypes.FamilyReview, TaskTypes.FirstMeeting, TaskTypes.TransitionWishes, TaskTypes.EvaluateTransition, TaskTypes.MeetingTalk,
        TaskTypes.MeetingTakeThrough,
    ];

    public static bool Is(PlannedDay day) => day.TaskType is { } type && _types.Contains(type);
}
