using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Changes;

/// <summary>What must hold for whoever comes next, and who can ask. Each rule stands alone.</summary>
public static class ChangeRules
{
    /// <summary>
    /// Whether a contact can ask for another coordinator on the family's page. Whoever only told us of the family cannot speak
    /// for it.
    /// </summary>
    public static bool CanAsk(Contact contact) => contact.Relation != ContactRelation.Other;

    /// <summary>
    /// A family has one coordinator at a time (hol §§ 7-2, 7-2 a). While one is replaced there can be one successor on the way,
    /// and no more.
    /// </summary>
    public static Result OneSuccessor(IEnumerable<Appointment> ofTheCase, ChangeRequest change) =>
        ofTheCase.Any(appointment => appointment is { IsCurrent: true, IsInterim: false } && appointment.Id != change.AppointmentId)
            ? new Problem("change.already-has-successor", "CoordinatorId")
            : Result.Ok;

    /// <summary>Whoever is replaced does not replace themselves.</summary>
    public static Result IsSomebodyElse(ChangeRequest change, Guid coordinatorId) =>
        change.CoordinatorId == coordinatorId ? new Problem("change.same-coordinator", "CoordinatorId") : Result.Ok;

    /// <summary>Nobody takes a new family who is about to leave.</summary>
    public static Result Stays(Coordinator coordinator) =>
        coordinator.LastDay is { } last ? new Problem("appointment.coordinator-leaves", "CoordinatorId", last) : Result.Ok;
}
