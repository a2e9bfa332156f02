namespace WorkflowBk.Domain.Reviews;

/// <summary>What a yearly review of a family led to.</summary>
public enum ReviewOutcome
{
    /// <summary>It goes on as it is, until the next review.</summary>
    GoesOn,

    /// <summary>Something must be done another way.</summary>
    ChangesWanted,

    /// <summary>The family needs no coordinator any more.</summary>
    NeedOver,
}

/// <summary>What must be done another way. Each has a process or a page of its own.</summary>
public enum ReviewChange
{
    AnotherCoordinator,

    /// <summary>More or less time, or the other kind of coordinator.</summary>
    AnotherScope,

    NewPlan,

    Transition,

    NewConsents,
}
