namespace WorkflowBk.Web.Contributions;

/// <summary>What must be confirmed before the question is shown.</summary>
public sealed class ConfirmForm
{
    /// <summary>"true" when the visitor is the one the link was sent to, and bound by secrecy.</summary>
    public string? Confirmed { get; set; }

    public bool IsConfirmed => Confirmed == "true";
}
