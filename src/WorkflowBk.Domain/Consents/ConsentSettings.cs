namespace WorkflowBk.Domain.Consents;

/// <summary>The municipality's own choices about consents.</summary>
public sealed record ConsentSettings
{
    /// <summary>Days before a consent runs out when the family is asked about it.</summary>
    public int AskBeforeDays { get; init; } = 28;

    /// <summary>Days before the 16th birthday when somebody talks with the young person.</summary>
    public int TalkBeforeBirthdayDays { get; init; } = 90;
}
