using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Activities.Appointments;

internal static class CurrentAppointment
{
    /// <summary>The appointment of a case that is on its way or in force.</summary>
    /// <exception cref="InvalidOperationException">Nobody has been chosen; the workflow's steps are in the wrong order.</exception>
    public static async Task<Appointment> CurrentAsync(this IAppointmentStore appointments, Guid caseId, CancellationToken cancellationToken) =>
        (await appointments.OfCaseAsync(caseId, cancellationToken)).LastOrDefault(appointment => appointment.IsCurrent)
        ?? throw new InvalidOperationException("No coordinator has been chosen for the case.");
}
