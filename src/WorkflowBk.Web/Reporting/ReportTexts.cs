namespace WorkflowBk.Web.Reporting;

/// <summary>Marks the texts of the yearly report.</summary>
public sealed class ReportTexts;
