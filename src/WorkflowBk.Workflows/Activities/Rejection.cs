namespace WorkflowBk.Workflows.Activities;

/// <summary>Why a step does not accept what a person did; shown to that person.</summary>
/// <param name="Code">Key of the sentence.</param>
/// <param name="Field">The form field it belongs to, or <c>null</c>.</param>
public sealed record Rejection(string Code, string? Field, IReadOnlyList<object> Args);
