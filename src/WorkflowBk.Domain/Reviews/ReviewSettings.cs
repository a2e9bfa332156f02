namespace WorkflowBk.Domain.Reviews;

/// <summary>What a municipality chooses about its reviews.</summary>
public sealed record ReviewSettings
{
    /// <summary>The month in which the sectors' yearly meetings are asked for, 1 to 12.</summary>
    public int SectorMonth { get; init; } = 9;

    /// <summary>How many days before an agreement runs out somebody is asked to look at it.</summary>
    public int AgreementDays { get; init; } = 90;

    /// <summary>How many families' reviews are raised at once; the rest come the next hour.</summary>
    public int AtOnce { get; init; } = 50;
}
