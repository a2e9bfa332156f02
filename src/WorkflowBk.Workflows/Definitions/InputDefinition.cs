namespace WorkflowBk.Workflows.Definitions;

/// <summary>Something a workflow says that it is started with.</summary>
/// <param name="IsKept">Its value outlasts a wait.</param>
public sealed record InputDefinition(string Name, bool IsKept);
