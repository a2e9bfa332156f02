namespace WorkflowBk.Domain.Retention;

/// <summary>How long things are kept, in whole days. What they are counted from is said at each <see cref="RecordKind"/>.</summary>
/// <remarks>
/// Nothing about a person is kept longer than it is needed (personvernforordningen art. 5 nr. 1 bokstav e). The law gives no
/// numbers for these; the municipality may choose others.
/// </remarks>
public sealed record RetentionPeriods
{
    public int StimulusKeyDays { get; init; } = 400;

    public int StaffMailDays { get; init; } = 90;

    public int LinkDays { get; init; } = 30;

    public int TechnicalJournalDays { get; init; } = 365;

    public int AuditDays { get; init; } = 3650;
}
