namespace WorkflowBk.Domain.Law;

/// <summary>What a deadline rests on. The two are never shown with the same word.</summary>
public enum RuleKind
{
    /// <summary>The law: a <i>frist</i>.</summary>
    Law,

    /// <summary>The municipality's own target: a <i>mål</i>.</summary>
    Target,
}
