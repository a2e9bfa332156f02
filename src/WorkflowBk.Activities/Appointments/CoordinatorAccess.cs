using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Appointments;

/// <summary>
/// A coordinator sees a family's case for as long as they have something to do for that family, and no longer. What they have
/// been and done stays in the case's history.
/// </summary>
internal sealed class CoordinatorAccess(ICaseStore cases, IAppointmentStore appointments, ITaskStore tasks, MeetingSeats seats)
{
    /// <summary>Ends an interim appointment, and what its coordinator sees of the case with it.</summary>
    public async Task EndInterimAsync(Appointment interim, DateTimeOffset at, CancellationToken cancellationToken)
    {
        interim.End(at);
        await LeaveAsync(interim.CaseId, interim.CoordinatorId, at, cancellationToken);
    }

    /// <summary>
    /// Takes somebody off the case as its coordinator, unless they are on their way to be it, or have a coordinator's task left.
    /// In another capacity, e.g. as its caseworker, they stay on it.
    /// </summary>
    public async Task LeaveAsync(Guid caseId, Guid staffId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var all = await appointments.OfCaseAsync(caseId, cancellationToken);
        if (all.Any(appointment => appointment.IsCurrent && appointment.CoordinatorId == staffId))
            return;
        var open = await tasks.OpenOfCaseAsync(caseId, cancellationToken);
        if (!open.Any(task => task.AssigneeId == staffId && KeepsOn(task)))
            await RemoveAsync(caseId, staffId, at, cancellationToken);
    }

    /// <summary>
    /// Takes somebody off the case as its coordinator, whatever tasks they had: those have been given to another. Only an
    /// appointment that goes on keeps them on it.
    /// </summary>
    public async Task TakeOffAsync(Guid caseId, Guid staffId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var all = await appointments.OfCaseAsync(caseId, cancellationToken);
        if (!all.Any(appointment => appointment.IsCurrent && appointment.CoordinatorId == staffId))
            await RemoveAsync(caseId, staffId, at, cancellationToken);
    }

    private async Task RemoveAsync(Guid caseId, Guid staffId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await cases.RemoveMemberAsync(caseId, staffId, CaseRole.Coordinator, cancellationToken);
        await seats.PassOnAsync(caseId, staffId, at, cancellationToken);
    }

    /// <summary>Being asked to be the coordinator is no task left: it is over with the appointment that was asked about.</summary>
    private static bool KeepsOn(HumanTask task) =>
        CaseMember.RoleFor(task.Role) == CaseRole.Coordinator && task.Type != TaskTypes.AcceptAppointment;
}
