using Microsoft.AspNetCore.Components;

namespace WorkflowBk.Web.Components.Ui;

/// <summary>A field with one value, as text.</summary>
public abstract class ValueFieldBase : FieldBase
{
    [Parameter]
    public string? Value { get; set; }
}
