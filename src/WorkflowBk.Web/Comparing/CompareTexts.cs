namespace WorkflowBk.Web.Comparing;

/// <summary>Marks the texts of the page that tells what differs between two versions of a process.</summary>
public sealed class CompareTexts;
