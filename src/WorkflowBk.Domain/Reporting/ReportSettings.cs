namespace WorkflowBk.Domain.Reporting;

/// <summary>What a municipality chooses about its yearly report.</summary>
public sealed record ReportSettings
{
    /// <summary>
    /// The municipality's own target from an inquiry to an appointment, in weeks. The law says only "without undue delay" (fvl § 11 a).
    /// </summary>
    public int AppointedWithinWeeks { get; init; } = 12;
}
