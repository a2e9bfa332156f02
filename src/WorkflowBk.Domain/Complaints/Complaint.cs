using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Complaints;

/// <summary>A complaint about a decision in a case, from the day it came until it is answered. A case can have several.</summary>
public sealed partial class Complaint
{
    private Complaint() { }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public ComplaintFacts Facts { get; private set; } = null!;

    /// <summary>The last day in time, and where the law says it, as they were when it came.</summary>
    public ComplaintPeriod Period { get; private set; } = null!;

    /// <summary>The decision as it was when the complaint came.</summary>
    public Decision Against { get; private set; } = null!;

    public ComplaintState State { get; private set; }

    public Guid RegisteredBy { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Whether a late complaint was taken, by whom and why; <c>null</c> when it was in time or is not considered yet.</summary>
    public LateConsideration? Late { get; private set; }

    /// <summary>The new look at the decision; <c>null</c> until it is done.</summary>
    public ComplaintReview? Review { get; private set; }

    public DateOnly? ForwardedOn { get; private set; }

    /// <summary>What the body of appeal answered; <c>null</c> until then.</summary>
    public AppealAnswer? Appeal { get; private set; }

    public bool IsLate => Facts.ReceivedOn > Period.Due;

    /// <summary>Whether something remains to be done with it.</summary>
    public bool IsOpen => State is ComplaintState.Late or ComplaintState.Received or ComplaintState.Forwarded;

    /// <summary>Whether a person can look at the decision anew: the unit's leader or a caseworker, and not who decided.</summary>
    public bool CanBeReviewedBy(StaffMember person) =>
        person.Id != Against.DecidedBy && (person.Has(StaffRole.KeLeader) || person.Has(StaffRole.Caseworker));

    public Result ConsiderLate(bool taken, string? reason, Guid by, DateTimeOffset at)
    {
        if (State != ComplaintState.Late)
            return new Problem("complaint.not-waiting");
        var given = Text(reason, "complaint.late-reason-missing", "Reason");
        if (!given.Succeeded)
            return given;
        Late = new LateConsideration(taken, reason!.Trim(), by, at);
        State = taken ? ComplaintState.Received : ComplaintState.Dismissed;
        return Result.Ok;
    }

    /// <summary>The decision stands or is changed. It is looked at by somebody else than who made it.</summary>
    public Result Look(ReviewOutcome outcome, string? reason, Guid by, DateTimeOffset at)
    {
        if (State != ComplaintState.Received)
            return new Problem("complaint.not-waiting");
        if (by == Against.DecidedBy)
            return new Problem("complaint.reviewer-decided");
        var given = Text(reason, "complaint.review-reason-missing", "Reason");
        if (!given.Succeeded)
            return given;
        Review = new ComplaintReview(outcome, reason!.Trim(), by, at);
        State = outcome == ReviewOutcome.Changed ? ComplaintState.Upheld : ComplaintState.Forwarded;
        ForwardedOn = outcome == ReviewOutcome.Forwarded ? OsloTime.DateIn(at) : null;
        return Result.Ok;
    }

    /// <summary>Writes down what the body of appeal answered.</summary>
    public Result RecordAppeal(AppealOutcome outcome, DateOnly answeredOn, string? reason, Guid by, DateTimeOffset at)
    {
        if (State != ComplaintState.Forwarded)
            return new Problem("complaint.not-waiting");
        List<Problem> problems = [.. Text(reason, "complaint.appeal-reason-missing", "Reason").Problems];
        if (answeredOn > OsloTime.DateIn(at))
            problems.Add(new Problem("complaint.answered-in-future", "AnsweredOn"));
        else if (answeredOn < ForwardedOn)
            problems.Add(new Problem("complaint.answered-before-forwarded", "AnsweredOn"));
        if (problems.Count > 0)
            return Result.Fail(problems);
        Appeal = new AppealAnswer(outcome, answeredOn, reason!.Trim(), by, at);
        State = ComplaintState.Answered;
        return Result.Ok;
    }
}

/// <summary>Whether a late complaint is taken (fvl § 31): people decide it, never a clock.</summary>
public sealed record LateConsideration(bool Taken, string Reason, Guid By, DateTimeOffset At);

/// <summary>The new look at a decision.</summary>
public sealed record ComplaintReview(ReviewOutcome Outcome, string Reason, Guid By, DateTimeOffset At);

/// <summary>What the body of appeal answered, as it was written down.</summary>
public sealed record AppealAnswer(AppealOutcome Outcome, DateOnly AnsweredOn, string Reason, Guid RecordedBy, DateTimeOffset At);
