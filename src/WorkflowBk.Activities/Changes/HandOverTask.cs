using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Changes;

/// <summary>The family is handed over from one coordinator to the next: a list is gone through, and the days are set.</summary>
[Activity("Bk.HandOver", DisplayName = "Overlevering", Category = "Bytte", Description = "Gå gjennom overleveringen, og avtal første og siste dag.")]
[DoneBy(StaffRole.Coordinator)]
internal sealed class HandOverTask(TaskDesk desk, IChangeStore changes, IAppointmentStore appointments) : HumanTaskActivity<HandOverAnswer>(desk)
{
    protected override string TaskType => TaskTypes.HandOver;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var change = await changes.OfProcessAsync(context);
        var successor = await appointments.CurrentAsync(change.CaseId, change.Id, context.CancellationToken);
        // Whoever takes over knows when all has been taken over. The one who leaves may be gone or ill by now.
        await AskAsync(
            context, new TaskAudience(StaffRole.Coordinator, PersonId: successor.CoordinatorId) { AlsoRole = StaffRole.KeLeader }, change.Id);
        return ActivityResult.Waiting;
    }

    protected override async ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, HandOverAnswer answer)
    {
        var change = await changes.OfProcessAsync(context);
        var gone = change.GoThrough(new HandOver(
            answer.FirstDay, answer.LastDay,
            [.. answer.Points.Select(point => point with { Reason = point.Done ? "" : point.Reason.Trim() })],
            answer.FamilysAccount.Trim(), actor, context.Now));
        return gone.Succeeded ? "Done" : Result<string>.Fail(gone.Problems);
    }
}
