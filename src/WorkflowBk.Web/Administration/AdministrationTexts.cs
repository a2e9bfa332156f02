namespace WorkflowBk.Web.Administration;

/// <summary>Marks the texts of the administration and of the outline of workflows.</summary>
public sealed class AdministrationTexts;
