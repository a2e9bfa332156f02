namespace WorkflowBk.Web.Capacity;

/// <summary>Marks the texts about what coordinators carry.</summary>
public sealed class CapacityTexts;
