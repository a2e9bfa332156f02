namespace WorkflowBk.Workflows.Observing;

/// <summary>
/// Registered beside an engine whose work is invented: its bursts and its failed steps are not counted among the real ones, which
/// operators watch.
/// </summary>
public sealed class Unobserved;
