namespace WorkflowBk.Web.Administration;

/// <summary>When a coordinator leaves, as it is typed.</summary>
public sealed class LeavesForm
{
    public string? LastDay { get; set; }
}
