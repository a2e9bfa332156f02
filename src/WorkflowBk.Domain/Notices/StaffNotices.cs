namespace WorkflowBk.Domain.Notices;

/// <summary>Keys of the templates for those who work for the family.</summary>
public static class StaffNotices
{
    /// <summary>There is a task for you.</summary>
    public const string NewTask = "task-new";

    /// <summary>It is due soon.</summary>
    public const string TaskReminder = "task-reminder";

    /// <summary>It is overdue.</summary>
    public const string TaskOverdue = "task-overdue";

    /// <summary>Somebody without an account is asked.</summary>
    public const string ContributionAsked = "contribution-asked";

    /// <summary>Their answer is due soon.</summary>
    public const string ContributionReminder = "contribution-reminder";

    /// <summary>There is something new about a meeting, for somebody with an account.</summary>
    public const string Meeting = "task-meeting";

    /// <summary>A meeting is not for them any more, or is not held.</summary>
    public const string MeetingOff = "meeting-off";

    /// <summary>There is something new about a meeting, for somebody without an account.</summary>
    public const string MeetingAsked = "meeting-asked";

    /// <summary>A meeting is near, for somebody with an account.</summary>
    public const string MeetingSoon = "task-meeting-soon";

    /// <summary>The same for somebody without an account.</summary>
    public const string MeetingReminder = "meeting-reminder";

    /// <summary>The minutes of a meeting can be read, for somebody without an account.</summary>
    public const string MinutesReady = "meeting-minutes-ready";

    /// <summary>What they were asked or told of is no more for them.</summary>
    public const string NotNeeded = "no-longer-needed";
}
