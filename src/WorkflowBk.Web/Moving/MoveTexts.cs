namespace WorkflowBk.Web.Moving;

/// <summary>Texts of the page where cases are moved to another version.</summary>
public sealed class MoveTexts;
