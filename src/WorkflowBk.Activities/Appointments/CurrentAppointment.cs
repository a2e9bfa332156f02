using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Appointments;

internal static class CurrentAppointment
{
    /// <summary>The interim appointment of a case that is in force, or <c>null</c>.</summary>
    public static async Task<Appointment?> InterimAsync(this IAppointmentStore appointments, Guid caseId, CancellationToken cancellationToken) =>
        (await appointments.OfCaseAsync(caseId, cancellationToken)).LastOrDefault(appointment => appointment is { IsCurrent: true, IsInterim: true });

    /// <summary>The appointment of a case that is on its way or in force, the interim one apart.</summary>
    /// <exception cref="InvalidOperationException">Nobody has been chosen; the workflow's steps are in the wrong order.</exception>
    public static async Task<Appointment> CurrentAsync(this IAppointmentStore appointments, Guid caseId, CancellationToken cancellationToken) =>
        (await appointments.OfCaseAsync(caseId, cancellationToken)).LastOrDefault(appointment => appointment is { IsCurrent: true, IsInterim: false })
        ?? throw new InvalidOperationException("No coordinator has been chosen for the case.");

    /// <summary>Whoever follows the family now: its coordinator, else the interim one; the coordinating unit's leader while it has none.</summary>
    public static async Task<TaskAudience> AudienceOfCoordinatorAsync(
        this IAppointmentStore appointments, Guid caseId, CancellationToken cancellationToken)
    {
        var inForce = (await appointments.OfCaseAsync(caseId, cancellationToken)).Where(appointment => appointment.State == AppointmentState.InForce).ToList();
        return inForce.OrderBy(appointment => appointment.IsInterim).FirstOrDefault() is { } present
            ? new TaskAudience(StaffRole.Coordinator, PersonId: present.CoordinatorId)
            : new TaskAudience(StaffRole.KeLeader);
    }
}
