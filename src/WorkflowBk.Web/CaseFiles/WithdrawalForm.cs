namespace WorkflowBk.Web.CaseFiles;

/// <summary>The form by which a case is left, as it is typed.</summary>
public sealed class WithdrawalForm
{
    /// <summary>Drawn when the form is shown, so that the same form sent twice is one wish.</summary>
    public string? Key { get; set; }

    public string? Reason { get; set; }

    public string? Text { get; set; }

    /// <summary>The case that goes on, when this one is joined with it.</summary>
    public string? JoinTo { get; set; }
}
