using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Cases;

/// <summary>The process has come to its end.</summary>
[Activity("Bk.CloseCase", DisplayName = "Avslutt prosessen", Category = "Sak", Description = "Prosessen er ferdig, og saken lukkes.")]
internal sealed class CloseCase(TaskDesk desk) : IActivity
{
    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        theCase.Close(context.Now);
        // What waits in the process ends with it; what people have asked each other beside it ends here.
        foreach (var task in await desk.Tasks.OpenOfCaseAsync(theCase.Id, context.CancellationToken))
        {
            if (!task.IsAdHoc || !task.CancelAdHoc(by: null, reason: null, context.Now).Succeeded)
                continue;
            if (await desk.Deadlines.OfTaskAsync(task.Id, context.CancellationToken) is { ClosedOn: null } deadline)
                deadline.Close(OsloTime.DateIn(context.Now));
        }

        return ActivityResult.Done;
    }
}
