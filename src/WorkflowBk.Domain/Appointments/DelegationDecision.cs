namespace WorkflowBk.Domain.Appointments;

/// <summary>The kommunedirektør's decision that gives the coordinating unit authority to appoint and to delegate further.</summary>
public sealed class DelegationDecision
{
    private DelegationDecision() { }

    public DelegationDecision(Guid id, string delegatedBy, string archiveReference, DateOnly decidedOn, DateOnly? until)
    {
        Id = id;
        DelegatedBy = delegatedBy;
        ArchiveReference = archiveReference;
        DecidedOn = decidedOn;
        Until = until;
    }

    public Guid Id { get; private set; }

    /// <summary>Name of the kommunedirektør who signed.</summary>
    public string DelegatedBy { get; private set; } = "";

    /// <summary>Where the signed decision is kept, e.g. <c>2026/118-3</c>.</summary>
    public string ArchiveReference { get; private set; } = "";

    public DateOnly DecidedOn { get; private set; }

    /// <summary>Last day it stands; <c>null</c> until revoked.</summary>
    public DateOnly? Until { get; private set; }

    public bool StandsOn(DateOnly day) => DecidedOn <= day && (Until is null || day <= Until);
}
