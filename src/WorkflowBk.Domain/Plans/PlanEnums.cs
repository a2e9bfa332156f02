namespace WorkflowBk.Domain.Plans;

/// <summary>How far an individual plan has come.</summary>
public enum PlanStage
{
    /// <summary>The family is to be asked.</summary>
    Offered,

    /// <summary>The family has said no thanks, and is asked again on a day.</summary>
    Declined,

    /// <summary>The family has said yes, and the plan is being made.</summary>
    Agreed,

    /// <summary>There is a plan, and a day it is looked at next.</summary>
    Followed,

    Ended,
}

/// <summary>What somebody changes in a plan from outside its tasks.</summary>
public enum PlanChangeKind
{
    /// <summary>It is looked at sooner than was agreed, or the family is asked again sooner.</summary>
    Sooner,

    Ended,
}
