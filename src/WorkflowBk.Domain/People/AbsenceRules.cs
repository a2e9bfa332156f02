using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.People;

/// <summary>What must hold when somebody is to be away. Each rule stands alone.</summary>
public static class AbsenceRules
{
    // A task for one of these belongs to one service, and nobody outside it may know of it.
    private static readonly StaffRole[] _boundToService = [StaffRole.Contributor, StaffRole.ServiceLeader];

    private static readonly StaffRole[] _notWithCases = [StaffRole.ProcessOwner, StaffRole.Admin];

    /// <summary>Everybody for themselves, the unit's leader for all, and a service's leader for those in it.</summary>
    public static bool MayRegister(StaffMember by, StaffMember person, IEnumerable<Service> services) =>
        by.Id == person.Id
        || by.Has(StaffRole.KeLeader)
        || (person.ServiceId is { } service
            && ((by.Has(StaffRole.ServiceLeader) && by.ServiceId == service) || services.Any(known => known.Id == service && known.LeaderId == by.Id)));

    /// <summary>Whether there are families that somebody may have to follow up meanwhile.</summary>
    public static bool Coordinates(StaffMember person) => person.Has(StaffRole.Coordinator);

    /// <summary>Whether there is work with cases besides that.</summary>
    public static bool HasOtherWork(StaffMember person) => OtherRoles(person).Any();

    /// <summary>Whether somebody can follow up another's families: any coordinator of the municipality can.</summary>
    public static Result CanCoordinateFor(StaffMember person, StaffMember standIn)
    {
        const string field = nameof(AbsencePlan.CoordinatorStandInId);
        return person.Id == standIn.Id ? new Problem("absence.oneself", field)
            : !Coordinates(standIn) ? new Problem("absence.stand-in-not-coordinator", field, standIn.Name)
            : Result.Ok;
    }

    /// <summary>
    /// Whether somebody can do all of another's work with cases besides coordinating: the same roles, and the same service where
    /// tasks are bound to it.
    /// </summary>
    public static Result CanStandIn(StaffMember person, StaffMember standIn)
    {
        const string field = nameof(AbsencePlan.StandInId);
        return person.Id == standIn.Id ? new Problem("absence.oneself", field)
            : OtherRoles(person).Except(standIn.Roles).Any() ? new Problem("absence.stand-in-role", field, standIn.Name, person.Name)
            : OtherRoles(person).Any(_boundToService.Contains) && person.ServiceId != standIn.ServiceId
                ? new Problem("absence.stand-in-service", field, standIn.Name, person.Name)
            : Result.Ok;
    }

    /// <param name="staff">Everybody: a stand-in must be chosen for each sort of work that there is somebody for.</param>
    /// <param name="known">All absences that have not ended, of everybody.</param>
    /// <returns>The plan with stand-ins for the work there is, and for no other.</returns>
    public static Result<AbsencePlan> Check(
        AbsencePlan plan, StaffMember person, IReadOnlyCollection<StaffMember> staff, IReadOnlyCollection<Absence> known, DateOnly today)
    {
        List<Problem> problems = [.. Days(plan, person, known, today)];
        var daysAreGood = problems.Count == 0;
        plan = plan with
        {
            CoordinatorStandInId = Coordinates(person)
                ? Chosen(nameof(plan.CoordinatorStandInId), plan.CoordinatorStandInId, "absence.coordinator-stand-in-missing", CanCoordinateFor)
                : null,
            StandInId = HasOtherWork(person) ? Chosen(nameof(plan.StandInId), plan.StandInId, "absence.stand-in-missing", CanStandIn) : null,
        };
        return problems.Count == 0 ? plan : Result<AbsencePlan>.Fail(problems);

        Guid? Chosen(string field, Guid? chosen, string missing, Func<StaffMember, StaffMember, Result> can)
        {
            if (staff.FirstOrDefault(candidate => candidate.Id == chosen) is not { } standIn)
            {
                // Where nobody can, the person is away all the same: what waits is shown to those who lead.
                if (staff.Any(candidate => can(person, candidate).Succeeded))
                    problems.Add(new Problem(missing, field));
                return null;
            }

            var able = can(person, standIn);
            problems.AddRange(able.Problems);
            // Two who stand in for each other are both away: the work would go round in a circle and be done by nobody.
            if (able.Succeeded && daysAreGood && IsAway(standIn, plan, known))
                problems.Add(new Problem("absence.stand-in-away", field, standIn.Name));
            return standIn.Id;
        }
    }

    private static IEnumerable<Problem> Days(AbsencePlan plan, StaffMember person, IReadOnlyCollection<Absence> known, DateOnly today)
    {
        if (plan.From is not { } from)
            yield return new Problem("absence.from-missing", "From");
        else if (plan.Until < from)
            yield return new Problem("absence.until-before-from", "Until");
        else if (plan.Until < today)
            yield return new Problem("absence.is-over", "Until");
        else if (IsAway(person, plan, known))
            yield return new Problem("absence.overlaps", "From", person.Name);
    }

    private static bool IsAway(StaffMember person, AbsencePlan plan, IEnumerable<Absence> known) =>
        known.Any(other => other.StaffId == person.Id && other.Overlaps(plan.From!.Value, plan.Until));

    private static IEnumerable<StaffRole> OtherRoles(StaffMember person) =>
        person.Roles.Except(_notWithCases).Where(role => role != StaffRole.Coordinator);
}
