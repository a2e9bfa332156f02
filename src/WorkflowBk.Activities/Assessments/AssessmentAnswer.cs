using WorkflowBk.Domain.Assessments;

namespace WorkflowBk.Activities.Assessments;

/// <summary>The three conditions, answered.</summary>
/// <param name="StraightToDecision">All are plainly met, and nobody else needs to be asked.</param>
public sealed record AssessmentAnswer(IReadOnlyList<ConditionAnswer> Conditions, string FamilyView, bool StraightToDecision = false);
