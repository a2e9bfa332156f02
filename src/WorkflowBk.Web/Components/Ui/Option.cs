namespace WorkflowBk.Web.Components.Ui;

/// <summary>One choice of a field.</summary>
/// <param name="Value">What the form sends.</param>
public sealed record Option(string Value, string Label, string? Description = null);
