namespace WorkflowBk.Domain.Retention;

/// <summary>Why something is kept, which decides how long.</summary>
public enum RetentionClass
{
    /// <summary>So that the program works; of no use to anybody afterwards.</summary>
    Technical,

    /// <summary>So that it can be seen what the program and its operators did.</summary>
    Audit,

    /// <summary>What a decision rests on. It is not ours to remove: arkivlova.</summary>
    DecisionEvidence,
}
