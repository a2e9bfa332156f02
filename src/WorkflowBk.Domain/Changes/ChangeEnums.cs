namespace WorkflowBk.Domain.Changes;

/// <summary>Who wants another coordinator for a family.</summary>
public enum ChangeAsker
{
    /// <summary>The family itself: it is their right, and they owe nobody a reason.</summary>
    Family,

    Coordinator,

    /// <summary>The service the coordinator works in.</summary>
    Service,

    /// <summary>The coordinating unit.</summary>
    Unit,
}

/// <summary>How far a change has come.</summary>
public enum ChangeState
{
    /// <summary>Somebody new is looked for; the old coordinator is in force.</summary>
    Asked,

    /// <summary>The new one is in force beside the old one, who has a last day.</summary>
    Overlapping,

    /// <summary>The old one has ended.</summary>
    Completed,

    /// <summary>It was taken back: the coordinator goes on.</summary>
    Withdrawn,

    /// <summary>The case was left while it went on.</summary>
    Dropped,
}

/// <summary>What is gone through before a family gets a new coordinator.</summary>
public enum HandOverItem
{
    /// <summary>The old and the new one have met the family together.</summary>
    MetTheFamily,

    /// <summary>The plan, and what has been promised and not done.</summary>
    PlanAndTasks,

    /// <summary>The services around the child know whom to call.</summary>
    ServicesTold,

    /// <summary>Access to the tools that the plan and the messages are in.</summary>
    Tools,

    /// <summary>The family has told, in its own words, what worked and what did not.</summary>
    FamilysAccount,
}
