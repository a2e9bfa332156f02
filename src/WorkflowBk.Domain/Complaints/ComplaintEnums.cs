namespace WorkflowBk.Domain.Complaints;

/// <summary>How a complaint came. No form is required: a call is as good as a letter.</summary>
public enum ComplaintWay
{
    Letter,
    Email,
    Phone,
    InPerson,
}

/// <summary>Where a complaint stands.</summary>
public enum ComplaintState
{
    /// <summary>It came after the deadline, and somebody must consider whether it is taken all the same (fvl § 31).</summary>
    Late,

    /// <summary>It waits for a new look at the decision.</summary>
    Received,

    /// <summary>It came too late and was not taken; that can be complained about in its turn.</summary>
    Dismissed,

    /// <summary>The decision was changed.</summary>
    Upheld,

    /// <summary>The decision stands, and the complaint has gone on to the body of appeal.</summary>
    Forwarded,

    /// <summary>The body of appeal has answered.</summary>
    Answered,
}

/// <summary>What the new look at the decision led to.</summary>
public enum ReviewOutcome
{
    Changed,
    Forwarded,
}

/// <summary>What the body of appeal answered.</summary>
public enum AppealOutcome
{
    /// <summary>The decision stands.</summary>
    DecisionStands,

    /// <summary>The body of appeal changed it.</summary>
    Changed,

    /// <summary>The municipality must decide anew.</summary>
    SentBack,
}
