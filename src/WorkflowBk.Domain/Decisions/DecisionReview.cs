namespace WorkflowBk.Domain.Decisions;

/// <summary>What a second reader thought of a decision before it went out.</summary>
/// <param name="Reason">What must be looked at again; may be empty when the reader agrees.</param>
public sealed record DecisionReview(bool Agrees, string Reason, Guid By, DateTimeOffset At);
