using WorkflowBk.Domain.Decisions;

namespace WorkflowBk.Activities.Decisions;

/// <summary>What is decided.</summary>
/// <param name="ImpartialityConfirmed">The decider has considered fvl § 6 and is not disqualified.</param>
public sealed record DecisionAnswer(
    DecisionOutcome Outcome, string Reason, IReadOnlyList<HelpItem> Help, DateOnly? ReassessOn, bool ImpartialityConfirmed);
