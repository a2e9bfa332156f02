namespace WorkflowBk.Web.WorkflowFiles;

/// <summary>Marks what the command <c>workflows</c> says.</summary>
public sealed class FileTexts;
