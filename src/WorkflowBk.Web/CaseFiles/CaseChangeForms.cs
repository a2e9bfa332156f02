namespace WorkflowBk.Web.CaseFiles;

/// <summary>A consent that the family takes back.</summary>
public sealed class WithdrawForm
{
    /// <summary>As it was typed.</summary>
    public string? On { get; set; }
}

/// <summary>Going on without the last contributions.</summary>
public sealed class EndWaitingForm
{
    public string? Reason { get; set; }
}

/// <summary>A new one-time link.</summary>
public sealed class NewLinkForm
{
    /// <summary>Drawn when the form was shown: the same form sent twice sends one link.</summary>
    public Guid Key { get; set; }
}
