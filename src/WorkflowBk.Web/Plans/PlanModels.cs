namespace WorkflowBk.Web.Plans;

/// <summary>The button that begins an offer.</summary>
public sealed class NewPlanModel
{
    /// <summary>Drawn when the form was shown.</summary>
    public Guid Key { get; set; }
}

/// <summary>A change of a plan as it is typed.</summary>
public sealed class PlanChangeModel
{
    /// <inheritdoc cref="NewPlanModel.Key"/>
    public Guid Key { get; set; }

    public string? Reason { get; set; }
}

/// <summary>A family's wish as it is typed.</summary>
public sealed class PlanSoonerModel
{
    /// <inheritdoc cref="NewPlanModel.Key"/>
    public string? Key { get; set; }

    public Guid PlanId { get; set; }

    public string? Text { get; set; }
}
