namespace WorkflowBk.Workflows.Observing;

/// <summary>What set a burst off, as spans and metrics name it.</summary>
internal static class StimulusKind
{
    public const string Start = "start";

    public const string Task = "task";

    public const string Event = "event";

    public const string Timer = "timer";

    public const string Cancel = "cancel";

    public const string Mend = "mend";

    public const string Move = "move";
}
