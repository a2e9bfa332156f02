using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Activities.Appointments;

internal static class CurrentAppointment
{
    /// <summary>The interim appointment of a case that is in force, or <c>null</c>.</summary>
    public static async Task<Appointment?> InterimAsync(this IAppointmentStore appointments, Guid caseId, CancellationToken cancellationToken) =>
        (await appointments.OfCaseAsync(caseId, cancellationToken)).LastOrDefault(appointment => appointment is { IsCurrent: true, IsInterim: true });

    /// <summary>
    /// The appointment of a case that a process is about, on its way or in force, the interim one apart: in a change that of the
    /// successor, in every other process that of whoever is the family's coordinator until the successor is in force.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nobody has been chosen; the workflow's steps are in the wrong order.</exception>
    public static async Task<Appointment> CurrentAsync(
        this IAppointmentStore appointments, Guid caseId, Guid processId, CancellationToken cancellationToken) =>
        Current(await appointments.OfCaseAsync(caseId, cancellationToken), processId)
        ?? throw new InvalidOperationException("No coordinator has been chosen for the case.");

    /// <inheritdoc cref="CurrentAsync"/>
    public static Appointment? Current(IReadOnlyList<Appointment> ofTheCase, Guid processId)
    {
        var current = ofTheCase.Where(appointment => appointment is { IsCurrent: true, IsInterim: false }).ToList();
        return current.LastOrDefault(appointment => appointment.ChangeId == processId)
            ?? current.LastOrDefault(appointment => appointment.ChangeId is null || appointment.State == AppointmentState.InForce);
    }
}
