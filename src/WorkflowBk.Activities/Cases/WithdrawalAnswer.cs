using WorkflowBk.Domain.Cases;

namespace WorkflowBk.Activities.Cases;

/// <summary>Why a case is left, as the event that leaves it carries it.</summary>
/// <param name="JoinTo">The case that goes on, when the reason is <see cref="WithdrawalReason.Joined"/>.</param>
/// <param name="Facts">What is told of a move or a death.</param>
public sealed record WithdrawalAnswer(WithdrawalReason Reason, string Text, Guid? JoinTo = null, LeavingFacts? Facts = null);
