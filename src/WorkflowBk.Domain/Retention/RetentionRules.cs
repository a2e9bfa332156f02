namespace WorkflowBk.Domain.Retention;

/// <summary>What may go, and when.</summary>
public static class RetentionRules
{
    public static RetentionClass ClassOf(RecordKind kind) => kind switch
    {
        RecordKind.StimulusKey or RecordKind.KeptEvent or RecordKind.StaffMailText or RecordKind.FamilyLink or RecordKind.ContributionLink
            or RecordKind.JournalWait => RetentionClass.Technical,
        RecordKind.JournalTrouble => RetentionClass.Audit,
        // What nobody has thought about stays.
        _ => RetentionClass.DecisionEvidence,
    };

    /// <summary>
    /// What began before this moment, counted as its kind is, may go; <c>null</c> when nothing of the kind may. Evidence of a
    /// decision goes to an archive before it goes away (arkivlova), and nothing hands it over yet: it stays.
    /// </summary>
    public static DateTimeOffset? GoesBefore(RecordKind kind, DateTimeOffset now, RetentionPeriods periods) =>
        ClassOf(kind) == RetentionClass.DecisionEvidence ? null : now.AddDays(-DaysOf(kind, periods));

    /// <summary>Whether one thing may go.</summary>
    /// <param name="since">From when it is counted; <c>null</c> while that has not happened, e.g. while the process runs.</param>
    public static bool MayGo(RecordKind kind, DateTimeOffset? since, DateTimeOffset now, RetentionPeriods periods) =>
        since is { } from && GoesBefore(kind, now, periods) is { } limit && from < limit;

    private static int DaysOf(RecordKind kind, RetentionPeriods periods) => kind switch
    {
        RecordKind.StimulusKey => periods.StimulusKeyDays,
        RecordKind.StaffMailText => periods.StaffMailDays,
        RecordKind.FamilyLink or RecordKind.ContributionLink or RecordKind.KeptEvent => periods.LinkDays,
        RecordKind.JournalWait => periods.TechnicalJournalDays,
        _ => periods.AuditDays,
    };
}
