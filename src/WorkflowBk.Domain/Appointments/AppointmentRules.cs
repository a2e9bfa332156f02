using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Decisions;

namespace WorkflowBk.Domain.Appointments;

/// <summary>What must hold before somebody is appointed. Each rule stands alone and names its source.</summary>
public static class AppointmentRules
{
    /// <summary>A coordinating unit with this many people or fewer may have nobody else to appoint.</summary>
    public const int VerySmallUnit = 3;

    /// <summary>
    /// Who decided the case is never who is appointed: 78 % of those asked in the 2023 survey see a conflict between the
    /// roles, and fvl § 6 asks for impartiality.
    /// </summary>
    public static Result DeciderIsNotAppointed(Decision decision, Guid coordinatorId) =>
        decision.DecidedBy == coordinatorId
            ? new Problem("appointment.decider-is-appointed", "CoordinatorId")
            : Result.Ok;

    /// <summary>
    /// The same, unless the unit is so small that there is nobody else: then its leader may appoint the decider, with a reason
    /// that shows on the case.
    /// </summary>
    /// <param name="overrideReason">The leader's reason; empty for none.</param>
    /// <param name="unitSize">People who work in the coordinating unit.</param>
    public static Result DeciderIsNotAppointed(Decision decision, Guid coordinatorId, string? overrideReason, int unitSize)
    {
        if (decision.DecidedBy != coordinatorId || string.IsNullOrWhiteSpace(overrideReason))
            return DeciderIsNotAppointed(decision, coordinatorId);
        return unitSize <= VerySmallUnit
            ? Result.Ok
            : new Problem("appointment.unit-not-small", "DeciderOverrideReason", VerySmallUnit);
    }

    /// <summary>A decision that gives a coordinator comes first (hol § 7-2 a).</summary>
    public static Result DecisionGivesCoordinator(Decision? decision) =>
        decision is { GivesCoordinator: true } ? Result.Ok : new Problem("appointment.no-decision");

    /// <summary>A family has one coordinator at a time (hol §§ 7-2, 7-2 a). An interim one is replaced, and is no hindrance.</summary>
    public static Result OneAtATime(IEnumerable<Appointment> ofTheCase) =>
        ofTheCase.Any(appointment => appointment is { IsCurrent: true, IsInterim: false })
            ? new Problem("appointment.already-has-coordinator", "CoordinatorId")
            : Result.Ok;

    /// <summary>Capacity is checked before the appointment, not after: hours set aside and families held.</summary>
    public static Result HasCapacity(Coordinator coordinator, CoordinatorLoad load, decimal hoursPerWeek)
    {
        List<Problem> problems = [];
        if (load.Families >= coordinator.MaxFamilies)
            problems.Add(new Problem("appointment.too-many-families", "CoordinatorId", load.Families, coordinator.MaxFamilies));
        if (load.HoursPerWeek + hoursPerWeek > coordinator.HoursPerWeek)
        {
            problems.Add(new Problem(
                "appointment.too-few-hours", "HoursPerWeek", coordinator.HoursPerWeek - load.HoursPerWeek, hoursPerWeek));
        }

        return Result.Fail(problems);
    }

    /// <summary>The chain kommunedirektør → coordinating unit must stand before the unit can delegate to a coordinator.</summary>
    public static Result DelegationStands(DelegationDecision? toUnit, DateOnly on) =>
        toUnit is not null && toUnit.StandsOn(on) ? Result.Ok : new Problem("appointment.no-delegation");
}
