namespace WorkflowBk.Web.Plans;

/// <summary>Texts about individual plans, for staff and for families.</summary>
public sealed class PlanTexts;
