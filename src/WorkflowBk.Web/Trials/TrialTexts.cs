namespace WorkflowBk.Web.Trials;

/// <summary>Marks the texts of the pages where a process is tried.</summary>
public sealed class TrialTexts;
