namespace WorkflowBk.Domain.Assessments;

/// <summary>The three conditions of pbrl § 2-5 c.</summary>
public enum Condition
{
    /// <summary>The child is under 18, or expected.</summary>
    ChildUnder18OrExpected,

    /// <summary>Serious illness, injury or impaired function; no diagnosis is required and it is not to be read strictly.</summary>
    SeriousIllnessOrImpairment,

    /// <summary>A need for long-term and compound or coordinated health and care services and other welfare services.</summary>
    LongTermCompoundNeeds,
}
