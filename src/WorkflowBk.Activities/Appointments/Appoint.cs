using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Appointments;

/// <summary>
/// Puts the appointment in force. The rules are tried once more: days can pass between the choice and the yes, and what held
/// then must hold now.
/// </summary>
[Activity("Bk.Appoint", DisplayName = "Oppnevn", Category = "Sak", Description = "Oppnevningen trer i kraft.")]
internal sealed class Appoint(TaskDesk desk, IAppointmentStore appointments) : IActivity
{
    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var cancellation = context.CancellationToken;
        var theCase = await desk.CaseAsync(context.CorrelationId, cancellation);
        var appointment = await appointments.CurrentAsync(theCase.Id, cancellation);
        var today = OsloTime.DateIn(context.Now);
        var result = Result.All(
            AppointmentRules.DecisionGivesCoordinator(theCase.Decision),
            theCase.Decision is { } decision ? AppointmentRules.DeciderIsNotAppointed(decision, appointment.CoordinatorId) : Result.Ok,
            AppointmentRules.DelegationStands(await appointments.DelegationOnAsync(today, cancellation), today));
        if (!result.Succeeded)
            return result.ToRejection();
        result = appointment.PutInForce(context.Now);
        return result.Succeeded ? ActivityResult.Done : result.ToRejection();
    }
}
