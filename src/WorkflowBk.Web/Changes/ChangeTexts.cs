namespace WorkflowBk.Web.Changes;

/// <summary>Marks the texts about a family that gets another coordinator, moves, or loses its child.</summary>
public sealed class ChangeTexts;
