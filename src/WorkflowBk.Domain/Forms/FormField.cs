namespace WorkflowBk.Domain.Forms;

/// <summary>A field of a form that a process owner has defined in the workflow.</summary>
/// <param name="Name">Key of the answer: a letter, then letters, digits, <c>-</c> or <c>_</c>.</param>
/// <param name="Options">What can be chosen, for the kinds that have a choice.</param>
public sealed record FormField(
    string Name,
    FieldKind Kind,
    string Label,
    string? LabelNn = null,
    string? Help = null,
    bool Required = false,
    IReadOnlyList<string>? Options = null);
