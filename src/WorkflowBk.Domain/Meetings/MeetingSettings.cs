namespace WorkflowBk.Domain.Meetings;

/// <summary>The municipality's own choices about meetings.</summary>
public sealed record MeetingSettings
{
    /// <summary>Working days before a meeting when those who are asked are reminded; 0 for never.</summary>
    public int RemindWorkingDaysBefore { get; init; } = 2;
}
