using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Changes;

/// <summary>Stands beside the change, for when everybody thinks again and the coordinator goes on.</summary>
[Activity("Bk.AwaitTakeBack", DisplayName = "Ønsket trekkes tilbake", Category = "Bytte", Description = "Venter ved siden av byttet, til ønsket eventuelt trekkes tilbake.")]
internal sealed class AwaitTakeBack(IChangeStore changes, IAppointmentStore appointments, CoordinatorAccess access) : IResumableActivity
{
    /// <summary>The event that takes it back.</summary>
    public const string EventName = "change-taken-back";

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.WaitFor(WaitKind.Event, EventName);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        var cancellation = context.CancellationToken;
        var change = await changes.OfProcessAsync(context);
        var answer = TaskAnswers.Read<TakeBackAnswer>(signal.Payload);
        var taken = change.TakeBack(answer.Reason, Guid.TryParse(context.Actor, out var staff) ? staff : null, context.Now);
        if (!taken.Succeeded)
            return taken.ToRejection();
        // Whoever was on the way is not any more, and no longer sees the family's case.
        foreach (var successor in (await appointments.OfCaseAsync(change.CaseId, cancellation))
            .Where(appointment => appointment.IsCurrent && appointment.ChangeId == change.Id))
        {
            successor.End(context.Now);
            await access.TakeOffAsync(change.CaseId, successor.CoordinatorId, context.Now, cancellation);
        }

        return ActivityResult.Done;
    }
}
