namespace WorkflowBk.Domain.Law;

/// <summary>One version of a rule the process follows: of the law, or a target the municipality has set itself.</summary>
/// <remarks>Paragraphs and periods change; they live in the rule book's data and never in code.</remarks>
public sealed record LegalRule
{
    /// <summary>Stable key, e.g. <c>complaint.patient-rights</c>. A changed rule is a new version under the same key.</summary>
    public required string Key { get; init; }

    public required RuleKind Kind { get; init; }

    public required RuleName Name { get; init; }

    /// <summary>The time given; <c>null</c> for a rule without a number. A target always has one.</summary>
    public Period? Period { get; init; }

    /// <summary>Where the law says it, with the usual short names, e.g. <c>pbrl § 7-5</c>; <c>null</c> for a target.</summary>
    public string? Paragraph { get; init; }

    /// <summary>Where the rule's content was read, or who decided it.</summary>
    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>First day this version is used. It may be later than the day the paragraph came into force.</summary>
    public required DateOnly AppliesFrom { get; init; }

    /// <summary>Last day this version is used; <c>null</c> while it stands.</summary>
    public DateOnly? AppliesUntil { get; init; }

    public bool AppliesOn(DateOnly day) => AppliesFrom <= day && (AppliesUntil is null || day <= AppliesUntil);
}
