namespace WorkflowBk.Web.Tasks;

/// <summary>Marks the texts of the inbox and the tasks' pages.</summary>
public sealed class TaskPageTexts;
