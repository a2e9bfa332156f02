namespace WorkflowBk.Workflows.Expressions;

/// <summary>The time that those who draw workflows mean, wherever the machine stands.</summary>
internal static class NorwegianTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");
}
