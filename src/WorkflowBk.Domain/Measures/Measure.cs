using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Measures;

/// <summary>
/// Something that somebody has promised to do for the child by a day: agreed in a meeting, in a transition plan or in the
/// individual plan, and followed up until it is done or has fallen away.
/// </summary>
public sealed class Measure
{
    /// <summary>Longest text, in characters.</summary>
    public const int MaxTextLength = 2000;

    private Measure() { }

    /// <summary>The id of the process that follows it up.</summary>
    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public MeasureOrigin Origin { get; private set; }

    /// <summary>The plan or the meeting it was agreed in.</summary>
    public Guid OriginId { get; private set; }

    public MeasureKind Kind { get; private set; }

    /// <summary>What is to be done.</summary>
    public string What { get; private set; } = "";

    /// <summary>Who on the staff has promised it; <c>null</c> when it is somebody outside, whom the coordinator asks.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>Who has promised it, outside the staff; empty when <see cref="OwnerId"/> says who.</summary>
    public string OwnerName { get; private set; } = "";

    /// <summary>The last day in time.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>It must be in place before the first day of what comes after the transition.</summary>
    public bool BeforeDayOne { get; private set; }

    public DateTimeOffset AgreedAt { get; private set; }

    public MeasureState State { get; private set; }

    /// <summary>How it went, or why it fell away.</summary>
    public string Outcome { get; private set; } = "";

    public Guid? SettledBy { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Each time the day was moved, the oldest first.</summary>
    public IReadOnlyList<MeasureMove> Moves { get; private set; } = [];

    public bool IsOpen => State == MeasureState.Open;

    /// <summary>Whether the day is past and nothing has been said. On the day itself it is not late.</summary>
    public bool IsLate(DateOnly today) => IsOpen && Due < today;

    /// <summary>Something is promised.</summary>
    /// <param name="id">The id of the process that follows it up.</param>
    public static Result<Measure> Agree(Guid id, Guid caseId, MeasureOrigin origin, Guid originId, MeasureDraft draft, DateTimeOffset at)
    {
        var check = draft.Check(OsloTime.DateIn(at));
        return check.Succeeded
            ? new Measure
            {
                Id = id,
                CaseId = caseId,
                Origin = origin,
                OriginId = originId,
                Kind = draft.Kind,
                What = draft.What.Trim(),
                OwnerId = draft.OwnerId,
                OwnerName = draft.OwnerId is null ? draft.OwnerName.Trim() : "",
                Due = draft.Due!.Value,
                BeforeDayOne = draft.BeforeDayOne,
                AgreedAt = at,
            }
            : Result<Measure>.Fail(check.Problems);
    }

    /// <summary>It is done.</summary>
    public Result Finish(string? outcome, Guid? by, DateTimeOffset at) => Settle(MeasureState.Done, outcome, by, at);

    /// <summary>It is not needed any more, or cannot be done; the reason is kept.</summary>
    public Result Drop(string? reason, Guid? by, DateTimeOffset at) =>
        string.IsNullOrWhiteSpace(reason)
            ? new Problem("measure.drop-reason-missing", nameof(Outcome))
            : Settle(MeasureState.Dropped, reason, by, at);

    /// <summary>It gets another day, with a reason. The days it had are kept.</summary>
    public Result Move(DateOnly? to, string? reason, Guid? by, DateTimeOffset at)
    {
        List<Problem> problems = [];
        if (!IsOpen)
            problems.Add(new Problem("measure.settled"));
        if (to is null)
            problems.Add(new Problem("measure.due-missing", nameof(Due)));
        else if (to < OsloTime.DateIn(at))
            problems.Add(new Problem("measure.due-passed", nameof(Due)));
        if (string.IsNullOrWhiteSpace(reason))
            problems.Add(new Problem("measure.move-reason-missing", nameof(Outcome)));
        if (problems.Count > 0)
            return Result.Fail(problems);
        Moves = [.. Moves, new MeasureMove(Due, to!.Value, reason!.Trim(), by, at)];
        Due = to.Value;
        return Result.Ok;
    }

    /// <summary>Somebody else on the staff promises it instead.</summary>
    public Result GiveTo(Guid? ownerId)
    {
        if (!IsOpen)
            return new Problem("measure.settled");
        if (ownerId is null)
            return new Problem("measure.owner-missing", nameof(OwnerId));
        OwnerId = ownerId;
        OwnerName = "";
        return Result.Ok;
    }

    /// <summary>Whoever promised it cannot do it for this family any more; somebody else must be found.</summary>
    /// <param name="name">Who it was.</param>
    public void LoseOwner(string name) => (OwnerId, OwnerName) = (null, name);

    /// <summary>Nobody follows it up any more, because the case was left.</summary>
    public void FallAway(DateTimeOffset at)
    {
        if (IsOpen)
            Settle(MeasureState.Dropped, null, null, at);
    }

    private Result Settle(MeasureState state, string? outcome, Guid? by, DateTimeOffset at)
    {
        if (!IsOpen)
            return new Problem("measure.settled");
        if (outcome?.Length > MaxTextLength)
            return new Problem("text.too-long", nameof(Outcome), MaxTextLength);
        State = state;
        Outcome = outcome?.Trim() ?? "";
        SettledBy = by;
        SettledAt = at;
        return Result.Ok;
    }
}

/// <summary>A day that was moved, and why.</summary>
public sealed record MeasureMove(DateOnly From, DateOnly To, string Reason, Guid? By, DateTimeOffset At);
