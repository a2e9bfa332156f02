namespace WorkflowBk.Web.Administration;

/// <summary>What is asked about a delegation decision.</summary>
public sealed class DelegationForm
{
    public string? DelegatedBy { get; set; }

    public string? ArchiveReference { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public DateOnly? Until { get; set; }
}
