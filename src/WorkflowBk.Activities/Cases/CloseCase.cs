using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Cases;

/// <summary>The process has come to its end. Deadlines that no task holds end with it, and so does what was asked beside it.</summary>
[Activity("Bk.CloseCase", DisplayName = "Avslutt prosessen", Category = "Sak", Description = "Prosessen er ferdig, og saken lukkes.")]
internal sealed class CloseCase(TaskDesk desk) : IActivity
{
    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        theCase.Close(context.Now);
        foreach (var deadline in await desk.Deadlines.OpenOfCaseAsync(theCase.Id, context.CancellationToken))
        {
            if (deadline.TaskId is null && deadline.Start <= OsloTime.DateIn(context.Now))
                deadline.Close(OsloTime.DateIn(context.Now));
        }

        await CancelAdHocAsync(theCase, context);
        return ActivityResult.Done;
    }

    /// <summary>What waits in the process is cancelled by the process; nobody else cancels what waits beside it.</summary>
    private async Task CancelAdHocAsync(Case theCase, ActivityContext context)
    {
        foreach (var task in await desk.Tasks.OpenOfCaseAsync(theCase.Id, context.CancellationToken))
        {
            if (!task.IsAdHoc || !task.CancelAdHoc(by: null, reason: null, context.Now).Succeeded)
                continue;
            if (await desk.Deadlines.OfTaskAsync(task.Id, context.CancellationToken) is { ClosedOn: null } deadline)
                deadline.Close(OsloTime.DateIn(context.Now));
        }
    }
}
