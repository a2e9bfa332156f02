namespace WorkflowBk.Web.Operations;

/// <summary>What is to be done about a failed step.</summary>
public sealed class MendForm
{
    public string? Key { get; set; }

    /// <summary>Name of a <see cref="MendAction"/>.</summary>
    public string? Action { get; set; }

    public string? Outcome { get; set; }

    public string? Reason { get; set; }

    public List<MendInput> Inputs { get; set; } = [];
}

/// <summary>An input of the step, as text.</summary>
public sealed class MendInput
{
    public string? Name { get; set; }

    public string? Value { get; set; }
}

/// <summary>What can be done about a failed step.</summary>
internal enum MendAction
{
    Retry,
    Change,
    Skip,
    Cancel,
}
