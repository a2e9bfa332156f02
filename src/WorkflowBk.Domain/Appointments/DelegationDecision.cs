using WorkflowBk.Domain.Common;

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

    /// <summary>Puts a signed decision on record.</summary>
    public static Result<DelegationDecision> Record(
        string? delegatedBy, string? archiveReference, DateOnly? decidedOn, DateOnly? until, DateOnly today)
    {
        var tried = Result.All(
            TextRules.Given(delegatedBy, "delegation.by-missing", nameof(DelegatedBy)),
            TextRules.Given(archiveReference, "delegation.reference-missing", nameof(ArchiveReference)),
            decidedOn is null ? new Problem("delegation.date-missing", nameof(DecidedOn)) : Result.Ok,
            decidedOn > today ? new Problem("delegation.decided-later", nameof(DecidedOn)) : Result.Ok,
            until < decidedOn ? new Problem("delegation.ends-before", nameof(Until)) : Result.Ok);
        return tried.Succeeded
            ? new DelegationDecision(Guid.CreateVersion7(), delegatedBy!.Trim(), archiveReference!.Trim(), decidedOn!.Value, until)
            : Result<DelegationDecision>.Fail(tried.Problems);
    }

    /// <summary>
    /// Sets the last day it stands. The past is left alone: what was delegated under it was delegated with authority.
    /// </summary>
    public Result EndOn(DateOnly? lastDay, DateOnly today)
    {
        if (lastDay is null)
            return new Problem("delegation.end-missing", nameof(Until));
        if (Until < today)
            return new Problem("delegation.ended-already", nameof(Until));
        if (lastDay < DecidedOn)
            return new Problem("delegation.ends-before", nameof(Until));
        if (lastDay < today)
            return new Problem("delegation.ends-in-the-past", nameof(Until));
        Until = lastDay;
        return Result.Ok;
    }

    public bool StandsOn(DateOnly day) => DecidedOn <= day && (Until is null || day <= Until);
}
