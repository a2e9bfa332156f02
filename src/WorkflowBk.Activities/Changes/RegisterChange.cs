using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Changes;

/// <summary>Takes in the wish for another coordinator that the workflow was started with.</summary>
[Activity("Bk.RegisterChange", DisplayName = "Ønske om ny koordinator", Category = "Bytte", Description = "Skriver ned hvem som ønsker en ny koordinator.")]
internal sealed class RegisterChange(TaskDesk desk, IAppointmentStore appointments, IChangeStore changes) : IEntryActivity
{
    /// <summary>The workflow input that holds the wish.</summary>
    public const string ChangeInput = "change";

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var cancellation = context.CancellationToken;
        var theCase = await desk.CaseAsync(context.CorrelationId, cancellation);
        // The process and the change have one id, so that every step finds its own.
        var asked = ChangeRequest.Ask(
            context.InstanceId, theCase, await appointments.OfCaseAsync(theCase.Id, cancellation),
            await changes.OfCaseAsync(theCase.Id, cancellation), TaskAnswers.Read<ChangeFacts>(context.WorkflowInput(ChangeInput)),
            Guid.TryParse(context.Actor, out var staff) ? staff : null, context.Now);
        if (!asked.Succeeded)
            return asked.ToRejection();
        changes.Add(asked.Value);
        return ActivityResult.Done;
    }
}
