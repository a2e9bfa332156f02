namespace WorkflowBk.Web.Hosting.FirstStart;

/// <summary>Marks the texts of the console, and the names of what the first start makes.</summary>
public sealed class StartTexts;
