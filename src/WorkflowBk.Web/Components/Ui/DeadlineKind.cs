namespace WorkflowBk.Web.Components.Ui;

/// <summary>What stands behind a date: law binds, a target is the municipality's own aim. They are never shown alike.</summary>
public enum DeadlineKind
{
    Law,
    Target,
}
