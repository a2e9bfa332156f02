using WorkflowBk.Activities.Appointments;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Transitions;

/// <summary>
/// The child coordinator's work is done: the right ends at 18 (pbrl § 2-5 c), and whoever takes over has been offered. What was
/// done stays in the case.
/// </summary>
[Activity("Bk.EndAppointments", DisplayName = "Oppdraget som barnekoordinator slutter", Category = "Overganger", Description = "Barnekoordinatoren er ferdig, og ser ikke saken lenger når oppgavene er gjort.")]
internal sealed class EndAppointments(IAppointmentStore appointments, CoordinatorAccess access) : IActivity
{
    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var caseId = Guid.Parse(context.CorrelationId);
        foreach (var appointment in await appointments.OfCaseAsync(caseId, context.CancellationToken))
        {
            if (appointment.State != AppointmentState.InForce)
                continue;
            appointment.End(context.Now);
            await access.LeaveAsync(caseId, appointment.CoordinatorId, context.Now, context.CancellationToken);
        }

        return ActivityResult.Done;
    }
}
