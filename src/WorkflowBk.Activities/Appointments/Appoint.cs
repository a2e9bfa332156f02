using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Appointments;

/// <summary>
/// Puts the appointment in force. The rules are tried once more: days can pass between the choice and the yes, and what held
/// then must hold now.
/// </summary>
[Activity("Bk.Appoint", DisplayName = "Oppnevn", Category = "Sak", Description = "Oppnevningen trer i kraft.")]
internal sealed class Appoint(TaskDesk desk, IAppointmentStore appointments, IChangeStore changes, CoordinatorAccess access) : IActivity
{
    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var cancellation = context.CancellationToken;
        var theCase = await desk.CaseAsync(context.CorrelationId, cancellation);
        var appointment = await appointments.CurrentAsync(theCase.Id, context.InstanceId, cancellation);
        var today = OsloTime.DateIn(context.Now);
        // A disagreement or an override was decided with its reason when the coordinator was chosen.
        var result = Result.All(
            AppointmentRules.DecisionGivesCoordinator(theCase.Decision),
            theCase.Decision is { } decision && appointment.DeciderOverrideReason.Length == 0
                ? AppointmentRules.DeciderIsNotAppointed(decision, appointment.CoordinatorId)
                : Result.Ok,
            AppointmentRules.DelegationStands(await appointments.DelegationOnAsync(today, cancellation), today));
        if (!result.Succeeded)
            return result.ToRejection();
        var review = desk.Rules.Find(ReviewRules.YearRule, today) is { Period: { } year }
            ? year.EndFrom(today)
            : throw new InvalidOperationException($"The rule book has no rule {ReviewRules.YearRule} on {today:yyyy-MM-dd}.");
        result = appointment.PutInForce(context.Now, review);
        if (!result.Succeeded)
            return result.ToRejection();
        if (await changes.FindAsync(context.InstanceId, cancellation) is { } change)
        {
            var old = (await appointments.OfCaseAsync(theCase.Id, cancellation)).First(candidate => candidate.Id == change.AppointmentId);
            result = change.Begin(old, appointment);
            if (!result.Succeeded)
                return result.ToRejection();
        }

        if (await appointments.InterimAsync(theCase.Id, cancellation) is { } interim)
            await access.EndInterimAsync(interim, context.Now, cancellation);
        return ActivityResult.Done;
    }
}
