namespace WorkflowBk.Web.Editing;

/// <summary>Texts of the pages where a process is changed without the drawing.</summary>
public sealed class EditTexts;
