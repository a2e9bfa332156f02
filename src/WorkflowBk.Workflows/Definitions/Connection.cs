namespace WorkflowBk.Workflows.Definitions;

/// <summary>A line on the drawing: from a step's outcome to the next step.</summary>
/// <param name="SourcePort">Name of the outcome, case sensitive.</param>
public sealed record Connection(string SourceId, string SourcePort, string TargetId);
