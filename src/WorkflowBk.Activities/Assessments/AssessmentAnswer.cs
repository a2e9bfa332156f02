using WorkflowBk.Domain.Assessments;

namespace WorkflowBk.Activities.Assessments;

/// <summary>The three conditions, answered.</summary>
public sealed record AssessmentAnswer(IReadOnlyList<ConditionAnswer> Conditions, string FamilyView);
