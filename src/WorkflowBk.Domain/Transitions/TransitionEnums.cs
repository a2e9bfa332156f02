namespace WorkflowBk.Domain.Transitions;

/// <summary>What a child goes over to.</summary>
public enum TransitionKind
{
    /// <summary>From home to kindergarten.</summary>
    Kindergarten,

    /// <summary>From kindergarten to school.</summary>
    School,

    /// <summary>To lower secondary school.</summary>
    LowerSecondary,

    /// <summary>To upper secondary school.</summary>
    UpperSecondary,

    /// <summary>To another school or a special unit.</summary>
    OtherSchool,

    /// <summary>Of age.</summary>
    Adulthood,

    /// <summary>From home to an adapted home or respite care.</summary>
    NewHome,

    /// <summary>From hospital to home.</summary>
    HospitalHome,

    /// <summary>What nobody could foresee, such as a sudden loss of function.</summary>
    Unexpected,
}

/// <summary>What the day of a transition follows from.</summary>
public enum TransitionBasis
{
    /// <summary>The first of August in the year the child reaches an age.</summary>
    SchoolYear,

    /// <summary>A birthday.</summary>
    Birthday,

    /// <summary>A day that somebody knows and writes down.</summary>
    KnownDay,

    /// <summary>It has happened already.</summary>
    HasHappened,
}

/// <summary>Which points of a transition the process waits for.</summary>
public enum TransitionMoment
{
    /// <summary>The day the planning begins, by the rule.</summary>
    Start,

    /// <summary>Some weeks before the first day.</summary>
    Before,

    /// <summary>The first day itself.</summary>
    DayOne,

    /// <summary>Some weeks after the first day.</summary>
    After,
}

/// <summary>On which side of a transition somebody works.</summary>
public enum TransitionSide
{
    Old,
    New,
    Both,
}

/// <summary>What came of the offer to meet others in the same situation.</summary>
public enum PeerContact
{
    Wanted,
    NotWanted,
    NoneFound,
}
