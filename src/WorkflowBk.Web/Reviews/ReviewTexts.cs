namespace WorkflowBk.Web.Reviews;

/// <summary>Marks the texts about yearly reviews, of families and of sectors.</summary>
public sealed class ReviewTexts;
