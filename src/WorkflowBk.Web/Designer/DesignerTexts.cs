namespace WorkflowBk.Web.Designer;

/// <summary>Marker of the texts around the designer.</summary>
public sealed class DesignerTexts;
