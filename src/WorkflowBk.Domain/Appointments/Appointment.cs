using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Appointments;

/// <summary>One coordinator for one family: proposed, given time, accepted, then in force.</summary>
public sealed class Appointment
{
    private const int MostInterimMonths = 12;

    private Appointment() { }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid CoordinatorId { get; private set; }

    public CoordinatorKind Kind { get; private set; }

    public AppointmentState State { get; private set; }

    /// <summary>Hours a week that this family needs.</summary>
    public decimal HoursPerWeek { get; private set; }

    /// <summary>Whom the family wished for, and why, in its own words; empty when it had no wish.</summary>
    public string FamilyWish { get; private set; } = "";

    public bool WishFollowed { get; private set; }

    /// <summary>Why the wish was not followed; empty when it was.</summary>
    public string WishReason { get; private set; } = "";

    public Guid ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>The leader who set time aside.</summary>
    public Guid? TimeSetAsideBy { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateTimeOffset? InForceSince { get; private set; }

    /// <summary>Why it was declined; empty otherwise.</summary>
    public string DeclinedReason { get; private set; } = "";

    /// <summary>A named person the coordinator can turn to.</summary>
    public Guid? SupportPersonId { get; private set; }

    /// <summary>What training is agreed.</summary>
    public string Training { get; private set; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>True when it lasts only until the case is decided, for a child that cannot wait.</summary>
    public bool IsInterim { get; private set; }

    /// <summary>Last day of an interim appointment.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The leader's no and the unit's decision; <c>null</c> when there was none.</summary>
    public Disagreement? Disagreement { get; private set; }

    /// <summary>Why the same person decided and was appointed, in a unit too small for two; empty otherwise.</summary>
    public string DeciderOverrideReason { get; private set; } = "";

    /// <summary>What else ties the coordinator to the family or the case; <c>null</c> for nothing.</summary>
    public CoordinatorTies? Ties { get; private set; }

    /// <summary>The day of the yearly review.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>The change of coordinator it comes from; <c>null</c> for a family's first one.</summary>
    public Guid? ChangeId { get; private set; }

    /// <summary>Last day of a coordinator who is replaced: the successor is in force by then. <c>null</c> when nobody is on the way.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>An appointment that is on its way or in force: the family has its coordinator.</summary>
    public bool IsCurrent => State is not (AppointmentState.Declined or AppointmentState.Ended);

    /// <summary>The coordinating unit's choice. Who may be chosen is tried by <see cref="AppointmentRules"/> first.</summary>
    public static Result<Appointment> Propose(
        Guid caseId, Coordinator coordinator, decimal hoursPerWeek, string? familyWish, bool wishFollowed, string? wishReason,
        Guid proposedBy, DateTimeOffset at, string? deciderOverrideReason = null, Guid? changeId = null, CoordinatorTies? ties = null)
    {
        List<Problem> problems = [.. ties?.Check(coordinator.StaffId, proposedBy).Problems ?? []];
        if (hoursPerWeek is <= 0 or > 37.5m)
            problems.Add(new Problem("appointment.hours-invalid", nameof(HoursPerWeek)));
        // The family takes part in the choice; where its wish is not followed it is told why (pbrl § 3-1).
        if (!string.IsNullOrWhiteSpace(familyWish) && !wishFollowed && string.IsNullOrWhiteSpace(wishReason))
            problems.Add(new Problem("appointment.wish-reason-missing", nameof(WishReason)));
        return problems.Count > 0
            ? Result<Appointment>.Fail(problems)
            : new Appointment
            {
                Id = Guid.CreateVersion7(),
                CaseId = caseId,
                CoordinatorId = coordinator.StaffId,
                Kind = coordinator.Kind,
                State = AppointmentState.Proposed,
                HoursPerWeek = hoursPerWeek,
                FamilyWish = familyWish?.Trim() ?? "",
                WishFollowed = wishFollowed,
                WishReason = wishFollowed ? "" : wishReason?.Trim() ?? "",
                DeciderOverrideReason = deciderOverrideReason?.Trim() ?? "",
                ProposedBy = proposedBy,
                ProposedAt = at,
                ChangeId = changeId,
                Ties = ties?.Tidy(),
            };
    }

    /// <summary>
    /// Somebody for a child that cannot wait, in force at once and with an end date, while the assessment goes on.
    /// </summary>
    public static Result<Appointment> Interim(
        Guid caseId, Coordinator coordinator, decimal hoursPerWeek, DateOnly? until, Guid by, DateTimeOffset at, CoordinatorTies? ties = null)
    {
        var today = OsloTime.DateIn(at);
        List<Problem> problems = [.. ties?.Check(coordinator.StaffId, by).Problems ?? []];
        if (hoursPerWeek is <= 0 or > 37.5m)
            problems.Add(new Problem("appointment.hours-invalid", nameof(HoursPerWeek)));
        if (until is null)
            problems.Add(new Problem("interim.until-missing", nameof(Until)));
        else if (until <= today || until > today.AddMonths(MostInterimMonths))
            problems.Add(new Problem("interim.until-invalid", nameof(Until), MostInterimMonths));
        return problems.Count > 0
            ? Result<Appointment>.Fail(problems)
            : new Appointment
            {
                Id = Guid.CreateVersion7(),
                CaseId = caseId,
                CoordinatorId = coordinator.StaffId,
                Kind = coordinator.Kind,
                State = AppointmentState.InForce,
                HoursPerWeek = hoursPerWeek,
                ProposedBy = by,
                ProposedAt = at,
                AcceptedAt = at,
                InForceSince = at,
                IsInterim = true,
                Until = until,
                Ties = ties?.Tidy(),
            };
    }

    /// <summary>The same interim coordinator for some time more.</summary>
    public Result Extend(DateOnly? until, DateOnly today)
    {
        if (until is null)
            return new Problem("interim.until-missing", nameof(Until));
        if (until <= today || until > today.AddMonths(MostInterimMonths))
            return new Problem("interim.until-invalid", nameof(Until), MostInterimMonths);
        Until = until;
        return Result.Ok;
    }

    /// <summary>The leader says there is no time.</summary>
    public Result Disagree(Guid leader, string? reason, DateTimeOffset at)
    {
        if (State != AppointmentState.Proposed)
            return new Problem("appointment.not-proposed");
        if (string.IsNullOrWhiteSpace(reason))
            return new Problem("appointment.decline-reason-missing", "Reason");
        State = AppointmentState.Disputed;
        Disagreement = new Disagreement(leader, reason.Trim(), at);
        return Result.Ok;
    }

    /// <summary>The coordinating unit decides the disagreement (hol § 7-3): the appointment stands, or somebody else is chosen.</summary>
    public Result DecideDisagreement(bool stands, string? reason, Guid by, DateTimeOffset at)
    {
        if (State != AppointmentState.Disputed || Disagreement is not { } disagreement)
            return new Problem("appointment.not-disputed");
        if (string.IsNullOrWhiteSpace(reason))
            return new Problem("disagreement.reason-missing", "Reason");
        Disagreement = disagreement with { Stands = stands, Reason = reason.Trim(), DecidedBy = by, DecidedAt = at };
        if (stands)
        {
            State = AppointmentState.TimeSetAside;
            TimeSetAsideBy = by;
        }
        else
        {
            State = AppointmentState.Declined;
            DeclinedReason = disagreement.LeaderReason;
        }

        return Result.Ok;
    }

    public Result SetTimeAside(Guid leader)
    {
        if (State != AppointmentState.Proposed)
            return new Problem("appointment.not-proposed");
        State = AppointmentState.TimeSetAside;
        TimeSetAsideBy = leader;
        return Result.Ok;
    }

    public Result Accept(Guid by, DateTimeOffset at)
    {
        if (State != AppointmentState.TimeSetAside)
            return new Problem("appointment.no-time-set-aside");
        if (by != CoordinatorId)
            return new Problem("appointment.accepted-by-another");
        State = AppointmentState.Accepted;
        AcceptedAt = at;
        return Result.Ok;
    }

    public Result Decline(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new Problem("appointment.decline-reason-missing", "Reason");
        State = AppointmentState.Declined;
        DeclinedReason = reason.Trim();
        return Result.Ok;
    }

    /// <summary>The authority stands from here.</summary>
    /// <param name="reviewOn">The day of the yearly review.</param>
    public Result PutInForce(DateTimeOffset at, DateOnly reviewOn)
    {
        if (State != AppointmentState.Accepted)
            return new Problem("appointment.not-accepted");
        State = AppointmentState.InForce;
        InForceSince = at;
        ReviewOn = reviewOn;
        return Result.Ok;
    }

    /// <summary>Nobody is left alone with the role: training and a named support person (hol § 7-3).</summary>
    public Result Support(Guid supportPerson, string? training)
    {
        if (supportPerson == CoordinatorId)
            return new Problem("appointment.own-support-person", nameof(SupportPersonId));
        if (string.IsNullOrWhiteSpace(training))
            return new Problem("appointment.training-missing", nameof(Training));
        SupportPersonId = supportPerson;
        Training = training.Trim();
        return Result.Ok;
    }

    /// <summary>A successor is in force, and this one stays until a day that is not before.</summary>
    public Result LeaveOn(DateOnly lastDay)
    {
        if (State != AppointmentState.InForce)
            return new Problem("change.no-coordinator");
        LastDay = lastDay;
        return Result.Ok;
    }

    public void End(DateTimeOffset at)
    {
        State = AppointmentState.Ended;
        EndedAt = at;
    }
}
