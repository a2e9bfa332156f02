namespace WorkflowBk.Workflows.Instances;

/// <summary>A step that failed, and why.</summary>
public sealed record Incident(string StepId, string StepType, string Message, DateTimeOffset At);
