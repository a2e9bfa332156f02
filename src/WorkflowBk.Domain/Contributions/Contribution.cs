namespace WorkflowBk.Domain.Contributions;

/// <summary>What one service around the child was asked for in the interdisciplinary assessment (<i>utredning</i>), and its answer.</summary>
public sealed record Contribution(
    Guid Id,
    Guid ServiceId,
    string Question,
    DateOnly AskedOn,
    DateOnly Due,
    string? Answer = null,
    Guid? AnsweredBy = null,
    DateTimeOffset? AnsweredAt = null)
{
    public bool IsAnswered => AnsweredAt is not null;
}
