namespace WorkflowBk.Domain.Plans;

/// <summary>The municipality's own choices about individual plans.</summary>
public sealed record PlanSettings
{
    /// <summary>Days after the coordinator's appointment when a plan that nobody has offered is offered by itself.</summary>
    public int OfferAfterDays { get; init; } = 30;
}
