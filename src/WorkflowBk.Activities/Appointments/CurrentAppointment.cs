using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Appointments;

internal static class CurrentAppointment
{
    /// <summary>The interim appointment of a case that is in force, or <c>null</c>.</summary>
    public static async Task<Appointment?> InterimAsync(this IAppointmentStore appointments, Guid caseId, CancellationToken cancellationToken) =>
        (await appointments.OfCaseAsync(caseId, cancellationToken)).Interim();

    /// <summary>
    /// The appointment of a case that a process is about, on its way or in force, the interim one apart: in a change that of the
    /// successor, in every other process that of whoever is the family's coordinator until the successor is in force.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nobody has been chosen; the workflow's steps are in the wrong order.</exception>
    public static async Task<Appointment> CurrentAsync(
        this IAppointmentStore appointments, Guid caseId, Guid processId, CancellationToken cancellationToken) =>
        Current(await appointments.OfCaseAsync(caseId, cancellationToken), processId)
        ?? throw new InvalidOperationException("No coordinator has been chosen for the case.");

    /// <summary>Whoever follows the family now: its coordinator, else the interim one; the coordinating unit's leader while it has none.</summary>
    public static async Task<TaskAudience> AudienceOfCoordinatorAsync(
        this IAppointmentStore appointments, Guid caseId, CancellationToken cancellationToken)
    {
        var inForce = (await appointments.OfCaseAsync(caseId, cancellationToken)).Where(appointment => appointment.State == AppointmentState.InForce).ToList();
        return inForce.OrderBy(appointment => appointment.IsInterim).ThenByDescending(appointment => appointment.InForceSince).FirstOrDefault() is { } present
            ? new TaskAudience(StaffRole.Coordinator, PersonId: present.CoordinatorId)
            : new TaskAudience(StaffRole.KeLeader);
    }

    /// <inheritdoc cref="CurrentAsync"/>
    public static Appointment? Current(IReadOnlyList<Appointment> ofTheCase, Guid processId)
    {
        var current = ofTheCase.Where(appointment => appointment is { IsCurrent: true, IsInterim: false }).ToList();
        return current.LastOrDefault(appointment => appointment.ChangeId == processId)
            ?? current.LastOrDefault(appointment => appointment.ChangeId is null || appointment.State == AppointmentState.InForce);
    }
}
