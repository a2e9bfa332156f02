namespace WorkflowBk.Web.Complaints;

/// <summary>Marks the texts about complaints: registering them, dealing with them, and the whole case on paper.</summary>
public sealed class ComplaintTexts;
