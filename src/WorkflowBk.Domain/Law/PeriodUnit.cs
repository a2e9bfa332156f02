namespace WorkflowBk.Domain.Law;

/// <summary>What a period is counted in.</summary>
public enum PeriodUnit
{
    /// <summary>Monday to Friday, public holidays left out. The municipality's own targets are counted so.</summary>
    WorkingDays,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Calendar weeks.</summary>
    Weeks,

    /// <summary>Calendar months.</summary>
    Months,
}
