namespace WorkflowBk.Domain.Assessments;

/// <summary>One condition answered, always with the reason.</summary>
public sealed record ConditionAnswer(Condition Condition, Verdict Verdict, string Reason);
