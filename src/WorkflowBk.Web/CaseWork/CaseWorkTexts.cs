namespace WorkflowBk.Web.CaseWork;

/// <summary>Marks the texts of what people add beside the process: tasks, notes, comments, attachments, pauses.</summary>
public sealed class CaseWorkTexts;
