using Microsoft.AspNetCore.Components;

namespace WorkflowBk.Web.Components.Ui;

/// <summary>What every form field has. Fields are plain HTML: the value comes in, and the form's post brings it back.</summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>The name the form posts, e.g. <c>Model.Reason</c>.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What is asked for and why, under the label.</summary>
    [Parameter]
    public string? Description { get; set; }

    /// <summary>What is wrong with the value; <c>null</c> when nothing is.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>True marks the field as one that must be filled in, false as optional; unset leaves it unmarked.</summary>
    [Parameter]
    public bool? Required { get; set; }

    /// <summary>Element id; derived from the name unless given.</summary>
    [Parameter]
    public string? Id { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    internal string FieldId => Id ?? FieldIds.Of(Name);

    internal string? DescriptionId => string.IsNullOrEmpty(Description) ? null : $"{FieldId}-hjelp";

    internal string? ErrorId => string.IsNullOrEmpty(Error) ? null : $"{FieldId}-feil";

    internal string? DescribedBy => (DescriptionId, ErrorId) switch
    {
        (null, null) => null,
        (var description, null) => description,
        (null, var error) => error,
        var (description, error) => $"{description} {error}",
    };

    internal string? Invalid => ErrorId is null ? null : "true";

    internal string? RequiredFlag => Required is true ? "true" : null;
}
