namespace WorkflowBk.Web.Operations;

/// <summary>Marks the texts of the pages where processes that have stopped are mended.</summary>
public sealed class OperationsTexts;
