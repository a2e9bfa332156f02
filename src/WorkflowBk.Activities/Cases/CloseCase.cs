using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Cases;

/// <summary>The process has come to its end. Deadlines that no task holds end with it.</summary>
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

        return ActivityResult.Done;
    }
}
