namespace WorkflowBk.Data.Retention;

/// <summary>How much is removed in a night, and in one transaction; others get their turn in the pause between two.</summary>
public sealed record RetentionBudget
{
    public int RowsPerNight { get; init; } = 20_000;

    public int RowsAtOnce { get; init; } = 300;

    public int PauseMilliseconds { get; init; } = 200;
}
