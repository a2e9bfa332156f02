namespace WorkflowBk.Domain.Decisions;

/// <summary>What was decided about the case.</summary>
public enum DecisionOutcome
{
    /// <summary>A children's coordinator (<i>barnekoordinator</i>, hol § 7-2 a).</summary>
    ChildCoordinator,

    /// <summary>An ordinary coordinator (<i>koordinator</i>, hol § 7-2).</summary>
    Coordinator,

    /// <summary>Not now, with a date for a new assessment.</summary>
    NotNow,

    /// <summary>Refused, reasoned and with complaint information.</summary>
    Refused,
}
