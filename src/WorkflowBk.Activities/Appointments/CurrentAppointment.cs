using WorkflowBk.Domain.Appointments;

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
}
