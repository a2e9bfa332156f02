namespace WorkflowBk.Web.Transitions;

/// <summary>A new transition as it is typed.</summary>
public sealed class TransitionModel
{
    public Guid Key { get; set; }

    public string? Kind { get; set; }

    public string? Day { get; set; }

    public string? Reason { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }
}

/// <summary>A change of a plan as it is typed.</summary>
public sealed class TransitionChangeModel
{
    public Guid Key { get; set; }

    public string? Day { get; set; }

    public string? Reason { get; set; }
}

/// <summary>A birth date as it is typed.</summary>
public sealed class BirthDateModel
{
    public Guid Key { get; set; }

    public string? BirthDate { get; set; }

    public string? Name { get; set; }
}
