namespace WorkflowBk.Web.Moving;

/// <summary>Which cases are to be moved, and where steps without a place go.</summary>
public sealed class MoveForm
{
    public string? Key { get; set; }

    /// <summary>Id of the version to move to.</summary>
    public string? To { get; set; }

    /// <summary>Ids of the instances that are ticked; <c>null</c> when none is.</summary>
    public List<string>? Cases { get; set; }

    /// <summary>Steps that were given a place; <c>null</c> when all have one by themselves.</summary>
    public List<MovedStep>? Steps { get; set; }

    public string? Reason { get; set; }

    /// <summary>Says what the button that was pressed does: <c>look</c> or <c>move</c>.</summary>
    public string? Action { get; set; }
}

/// <summary>A step, and the one that takes its place.</summary>
public sealed class MovedStep
{
    public string? From { get; set; }

    public string? To { get; set; }
}
