namespace WorkflowBk.Domain.Transitions;

/// <summary>What a plan begins with.</summary>
/// <param name="Reason">What has happened or is to come, when a person raises it; empty when a rule does.</param>
/// <param name="From">Where the child is now, e.g. the kindergarten's name; empty when it is not known.</param>
/// <param name="To">Where the child goes.</param>
public sealed record TransitionFacts(TransitionKind Kind, DateOnly Day, string Reason, string From, string To);
