namespace WorkflowBk.Web.Trials;

/// <summary>The clock of a trial, held in the hand: it stands still until it is set.</summary>
internal sealed class TrialClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
