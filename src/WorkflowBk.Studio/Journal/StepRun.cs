namespace WorkflowBk.Studio.Journal;

/// <summary>One run of a step, put together from the journal's lines.</summary>
internal sealed class StepRun
{
    public required string Id { get; init; }

    public required string StepId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>As Elsa calls it: Running, Completed, Canceled or Faulted.</summary>
    public string Status { get; set; } = Running;

    public string? Outcome { get; set; }

    public bool Waits { get; set; }

    public bool IsOpen => EndedAt is null;

    public const string Running = "Running";
    public const string Completed = "Completed";
    public const string Canceled = "Canceled";
    public const string Faulted = "Faulted";
}
