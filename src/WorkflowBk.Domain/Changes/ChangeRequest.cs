using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Changes;

/// <summary>One change of coordinator, from the day somebody asked until the old one's last day. The process has the same id.</summary>
public sealed class ChangeRequest
{
    private ChangeRequest() { }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>The appointment that is replaced.</summary>
    public Guid AppointmentId { get; private set; }

    /// <summary>Whom it is about: the coordinator who is replaced.</summary>
    public Guid CoordinatorId { get; private set; }

    public ChangeFacts Facts { get; private set; } = null!;

    /// <summary>Who on the staff wrote it down; <c>null</c> when the family did so itself.</summary>
    public Guid? RecordedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public ChangeState State { get; private set; }

    /// <summary><c>null</c> until it has been gone through.</summary>
    public HandOver? HandOver { get; private set; }

    /// <summary>Why, by whom and when it was taken back; <c>null</c> when it was not.</summary>
    public ChangeTakenBack? TakenBack { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsOpen => State is ChangeState.Asked or ChangeState.Overlapping;

    /// <summary>Writes down that somebody asks for another coordinator.</summary>
    /// <param name="appointments">All of the case.</param>
    /// <param name="others">The case's earlier changes.</param>
    public static Result<ChangeRequest> Ask(
        Guid id, Case theCase, IEnumerable<Appointment> appointments, IEnumerable<ChangeRequest> others, ChangeFacts facts, Guid? recordedBy,
        DateTimeOffset at)
    {
        List<Problem> problems = [];
        if (theCase.Withdrawal is not null)
            problems.Add(new Problem("change.case-left"));
        var present = appointments.LastOrDefault(appointment => appointment is { State: AppointmentState.InForce, IsInterim: false });
        if (present is null)
            problems.Add(new Problem("change.no-coordinator"));
        if (others.Any(other => other.IsOpen))
            problems.Add(new Problem("change.already-open"));
        if (facts.AskedBy != ChangeAsker.Family && string.IsNullOrWhiteSpace(facts.Reason))
            problems.Add(new Problem("change.reason-missing", nameof(facts.Reason)));
        problems.AddRange(TextRules.NotLonger(facts.Reason, nameof(facts.Reason)).Problems);
        problems.AddRange(TextRules.NotLonger(facts.Wish, nameof(facts.Wish)).Problems);
        return problems.Count > 0
            ? Result<ChangeRequest>.Fail(problems)
            : new ChangeRequest
            {
                Id = id,
                CaseId = theCase.Id,
                AppointmentId = present!.Id,
                CoordinatorId = present.CoordinatorId,
                Facts = facts with { Reason = facts.Reason.Trim(), Wish = facts.Wish.Trim() },
                RecordedBy = recordedBy,
                AskedAt = at,
            };
    }

    /// <summary>The present coordinator leaves: whoever comes next must be there in time.</summary>
    public void Hurry(DateOnly lastDay) => Facts = Facts with { LastDay = lastDay };

    /// <summary>The list has been gone through, and the days are set.</summary>
    public Result GoThrough(HandOver handOver)
    {
        if (State != ChangeState.Asked)
            return new Problem("change.not-open");
        var told = handOver.Check(OsloTime.DateIn(handOver.At));
        if (told.Succeeded)
            HandOver = handOver;
        return told;
    }

    /// <summary>
    /// The new coordinator is in force. The old one is given their last day: the day agreed on, or the day it was when the new
    /// one came late.
    /// </summary>
    public Result Begin(Appointment old, Appointment successor)
    {
        if (State != ChangeState.Asked || HandOver is not { } handOver)
            return new Problem("change.not-handed-over");
        if (successor is not { State: AppointmentState.InForce, InForceSince: { } since })
            return new Problem("appointment.not-accepted");
        var first = OsloTime.DateIn(since);
        State = ChangeState.Overlapping;
        return old.LeaveOn(handOver.LastDay < first ? first : handOver.LastDay);
    }

    /// <summary>The old coordinator's last day is over.</summary>
    public Result Complete(Appointment old, DateTimeOffset at)
    {
        if (State != ChangeState.Overlapping)
            return new Problem("change.not-handed-over");
        if (old.LastDay is not { } last || OsloTime.DateIn(at) <= last)
            return new Problem("change.last-day-to-come");
        old.End(at);
        State = ChangeState.Completed;
        EndedAt = at;
        return Result.Ok;
    }

    /// <summary>Everybody has thought again, and the coordinator goes on. Once the new one is in force it is too late.</summary>
    /// <param name="by">Who on the staff wrote it down; <c>null</c> when the family did so itself.</param>
    public Result TakeBack(string? reason, Guid? by, DateTimeOffset at)
    {
        if (State != ChangeState.Asked)
            return new Problem("change.too-late");
        // The family needs no reason to ask, and none to think again.
        if (by is not null && string.IsNullOrWhiteSpace(reason))
            return new Problem("change.take-back-reason-missing", "Reason");
        if (TextRules.NotLonger(reason, "Reason") is { Succeeded: false } tooLong)
            return tooLong;
        State = ChangeState.Withdrawn;
        EndedAt = at;
        TakenBack = new ChangeTakenBack(reason?.Trim() ?? "", by, at);
        return Result.Ok;
    }

    /// <summary>The case was left, and nobody is handed over any more.</summary>
    public void Drop(DateTimeOffset at)
    {
        if (!IsOpen)
            return;
        State = ChangeState.Dropped;
        EndedAt = at;
    }
}

/// <summary>A change that was taken back.</summary>
/// <param name="By">Who on the staff wrote it down; <c>null</c> when the family did so itself.</param>
public sealed record ChangeTakenBack(string Reason, Guid? By, DateTimeOffset At);
