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

    /// <summary>Whether somebody can do all of another's work with cases: the same roles, and the same service where tasks are bound to it.</summary>
    public static Result CanStandIn(StaffMember person, StaffMember standIn)
    {
        if (person.Id == standIn.Id)
            return new Problem("absence.oneself", "StandInId");
        var missing = person.Roles.Except(_notWithCases).Except(standIn.Roles).ToList();
        if (missing.Count > 0)
            return new Problem("absence.stand-in-role", "StandInId", standIn.Name, person.Name);
        return person.Roles.Any(_boundToService.Contains) && person.ServiceId != standIn.ServiceId
            ? new Problem("absence.stand-in-service", "StandInId", standIn.Name, person.Name)
            : Result.Ok;
    }

    /// <param name="known">All absences that have not ended, of everybody.</param>
    public static Result Check(AbsencePlan plan, StaffMember person, StaffMember? standIn, IReadOnlyCollection<Absence> known, DateOnly today)
    {
        List<Problem> problems = [];
        if (plan.From is not { } from)
            problems.Add(new Problem("absence.from-missing", "From"));
        else if (plan.Until < from)
            problems.Add(new Problem("absence.until-before-from", "Until"));
        else if (plan.Until < today)
            problems.Add(new Problem("absence.is-over", "Until"));
        else if (known.Any(other => other.StaffId == person.Id && other.Overlaps(from, plan.Until)))
            problems.Add(new Problem("absence.overlaps", "From", person.Name));

        if (standIn is null)
            problems.Add(new Problem("absence.stand-in-missing", "StandInId"));
        else
            problems.AddRange(CanStandIn(person, standIn).Problems);
        if (problems.Count > 0)
            return Result.Fail(problems);

        // Two who stand in for each other are both away: the work would go round in a circle and be done by nobody.
        return known.Any(other => other.StaffId == standIn!.Id && other.Overlaps(plan.From!.Value, plan.Until))
            ? new Problem("absence.stand-in-away", "StandInId", standIn!.Name)
            : Result.Ok;
    }
}
