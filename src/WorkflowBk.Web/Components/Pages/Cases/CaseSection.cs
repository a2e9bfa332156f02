using Microsoft.AspNetCore.Components;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Cases;

namespace WorkflowBk.Web.Components.Pages.Cases;

/// <summary>A part of the case page.</summary>
public abstract class CaseSection : ComponentBase
{
    [Parameter, EditorRequired]
    public CaseFile File { get; set; } = null!;

    protected Case Case => File.Case;
}
