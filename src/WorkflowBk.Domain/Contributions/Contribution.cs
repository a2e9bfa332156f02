namespace WorkflowBk.Domain.Contributions;

/// <summary>What one service around the child was asked for in the interdisciplinary assessment (<i>utredning</i>), and its answer.</summary>
/// <param name="AnsweredBy">Who on the staff answered; <c>null</c> when it was somebody outside.</param>
/// <param name="Outside">The person without an account who was asked; <c>null</c> when the service's own staff was.</param>
/// <param name="AnsweredByName">What the one outside called themselves when answering.</param>
/// <param name="Ended">Why nobody waits for it any more; <c>null</c> while somebody does, and when it was answered.</param>
/// <param name="PromisedOn">The day the service's leader has said it will come, after it was late.</param>
public sealed record Contribution(
    Guid Id,
    Guid ServiceId,
    string Question,
    DateOnly AskedOn,
    DateOnly Due,
    string? Answer = null,
    Guid? AnsweredBy = null,
    DateTimeOffset? AnsweredAt = null,
    OutsideContributor? Outside = null,
    string? AnsweredByName = null,
    ContributionEnd? Ended = null,
    DateOnly? PromisedOn = null)
{
    public bool IsAnswered => AnsweredAt is not null;

    /// <summary>Somebody still waits for it.</summary>
    public bool IsOpen => !IsAnswered && Ended is null;
}
