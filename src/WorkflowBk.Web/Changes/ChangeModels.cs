namespace WorkflowBk.Web.Changes;

/// <summary>A wish for another coordinator, as staff type it.</summary>
public sealed class ChangeModel
{
    /// <summary>Drawn when the form is shown, so that the same form sent twice is one wish.</summary>
    public string? Key { get; set; }

    public string? AskedBy { get; set; }

    public string? Reason { get; set; }

    public string? Wish { get; set; }
}

/// <summary>A move, as it is typed.</summary>
public sealed class MovedModel
{
    /// <inheritdoc cref="ChangeModel.Key"/>
    public string? Key { get; set; }

    public string? On { get; set; }

    public string? Municipality { get; set; }

    public string? MayHandOn { get; set; }

    public string? Text { get; set; }
}

/// <summary>A death, as it is typed.</summary>
public sealed class DiedModel
{
    /// <inheritdoc cref="ChangeModel.Key"/>
    public string? Key { get; set; }

    public string? On { get; set; }

    public string? ContactPersonId { get; set; }

    public string? Text { get; set; }
}

/// <summary>Why a change does not go on, as it is typed.</summary>
public sealed class TakeBackModel
{
    /// <inheritdoc cref="ChangeModel.Key"/>
    public string? Key { get; set; }

    public string? Reason { get; set; }
}
