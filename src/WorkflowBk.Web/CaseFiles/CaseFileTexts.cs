namespace WorkflowBk.Web.CaseFiles;

/// <summary>Marks the texts of the case file: the list of cases, the case, its letters.</summary>
public sealed class CaseFileTexts;
