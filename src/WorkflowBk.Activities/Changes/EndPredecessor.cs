using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Changes;

/// <summary>
/// Waits until the old coordinator's last day is over. Then their appointment ends, what they had left to do is the new one's,
/// and they no longer see the family's case.
/// </summary>
[Activity("Bk.EndPredecessor", DisplayName = "Den forrige koordinatoren slutter", Category = "Bytte", Description = "Venter til siste dag er over. Da ser den forrige koordinatoren ikke saken lenger.")]
internal sealed class EndPredecessor(TaskDesk desk, IChangeStore changes, IAppointmentStore appointments, CoordinatorAccess access)
    : IResumableActivity
{
    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var change = await changes.OfProcessAsync(context);
        var all = await appointments.OfCaseAsync(change.CaseId, context.CancellationToken);
        if (Old(all, change).LastDay is not { } last)
            throw new InvalidOperationException("The new coordinator is not in force: the step must come after Bk.Appoint.");
        context.WaitFor(WaitKind.Timer, "last-day", OsloTime.At(last.AddDays(1), TimeOnly.MinValue));
        return ActivityResult.Waiting;
    }

    public async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        var cancellation = context.CancellationToken;
        var change = await changes.OfProcessAsync(context);
        var all = await appointments.OfCaseAsync(change.CaseId, cancellation);
        var old = Old(all, change);
        var completed = change.Complete(old, context.Now);
        if (!completed.Succeeded)
            return completed.ToRejection();
        if (all.LastOrDefault(appointment => appointment.IsCurrent && appointment.ChangeId == change.Id) is { } successor)
        {
            foreach (var task in await desk.Tasks.OpenOfCaseAsync(change.CaseId, cancellation))
            {
                if (task.AssigneeId == old.CoordinatorId && CaseMember.RoleFor(task.Role) == CaseRole.Coordinator)
                    task.PassOn(successor.CoordinatorId);
            }
        }

        await access.TakeOffAsync(change.CaseId, old.CoordinatorId, context.Now, cancellation);
        return ActivityResult.Done;
    }

    private static Appointment Old(IEnumerable<Appointment> all, ChangeRequest change) =>
        all.First(appointment => appointment.Id == change.AppointmentId);
}
