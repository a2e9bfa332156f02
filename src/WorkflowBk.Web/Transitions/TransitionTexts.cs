namespace WorkflowBk.Web.Transitions;

/// <summary>Texts about transitions, for staff and for families.</summary>
public sealed class TransitionTexts;
