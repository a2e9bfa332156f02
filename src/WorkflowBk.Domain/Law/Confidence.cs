namespace WorkflowBk.Domain.Law;

/// <summary>How well a rule's content has been checked.</summary>
public enum Confidence
{
    /// <summary>Read in an official commentary, circular, bill or government page, or decided by the municipality itself.</summary>
    Sourced,

    /// <summary>General knowledge: a lawyer must confirm it before it is shown to a family.</summary>
    General,
}
