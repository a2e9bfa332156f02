namespace WorkflowBk.Domain.Capacity;

/// <summary>What a municipality chooses about coordinators' capacity.</summary>
public sealed record CapacitySettings
{
    /// <summary>From how much of the time set aside a warning is given, in per cent.</summary>
    public int WarnAtPercent { get; init; } = 90;

    /// <summary>Hours a week that a new family usually needs: how many more there is room for is counted with it.</summary>
    public decimal UsualHours { get; init; } = 3;

    /// <summary>Hours a week that a transition asks for besides, while it is planned and carried through.</summary>
    public decimal TransitionHours { get; init; } = 1;
}
