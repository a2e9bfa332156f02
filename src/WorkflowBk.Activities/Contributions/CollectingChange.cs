namespace WorkflowBk.Activities.Contributions;

/// <summary>What the caseworker tells a step that collects contributions, from the case and not from a task.</summary>
/// <param name="Withdrawal">The family has taken back a consent.</param>
/// <param name="EndReason">The caseworker goes on without what has not come, and why.</param>
/// <param name="Ended">Contributions that the case does not wait for any more, because the consent has run out.</param>
internal sealed record CollectingChange(ConsentWithdrawal? Withdrawal, string? EndReason, IReadOnlyList<Guid>? Ended = null)
{
    /// <summary>The event that the step waits for.</summary>
    public const string EventName = "Bk.Contributions";
}

/// <summary>A consent that has been taken back.</summary>
/// <param name="On">The day the family said so.</param>
public sealed record ConsentWithdrawal(Guid ConsentId, DateOnly On);
