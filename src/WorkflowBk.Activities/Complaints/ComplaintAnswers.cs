using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Decisions;

namespace WorkflowBk.Activities.Complaints;

/// <summary>Whether a late complaint is taken, and why.</summary>
public sealed record ConsiderLateAnswer(bool Taken, string Reason);

/// <summary>The new look at a decision.</summary>
/// <param name="Reason">Why; it is the reason of the new decision too, where there is one.</param>
/// <param name="NewDecision">What is decided instead; <c>null</c> when the decision stands.</param>
/// <param name="ImpartialityConfirmed">The reviewer has considered fvl § 6 and is not disqualified.</param>
public sealed record ReviewComplaintAnswer(
    ReviewOutcome Outcome, string Reason, NewDecision? NewDecision, bool ImpartialityConfirmed);

/// <summary>What the body of appeal answered.</summary>
/// <param name="NewDecision">What it decided instead; <c>null</c> unless it changed the decision.</param>
public sealed record AppealAnswerGiven(AppealOutcome Outcome, DateOnly AnsweredOn, string Reason, NewDecision? NewDecision);

/// <summary>What is decided in place of a decision that was complained about.</summary>
public sealed record NewDecision(DecisionOutcome Outcome, IReadOnlyList<HelpItem> Help, DateOnly? ReassessOn);
