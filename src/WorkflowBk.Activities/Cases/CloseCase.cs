using WorkflowBk.Activities.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Cases;

/// <summary>The process has come to its end. Deadlines that no task holds end with it, and so does what was asked beside it.</summary>
[Activity("Bk.CloseCase", DisplayName = "Avslutt prosessen", Category = "Sak", Description = "Prosessen er ferdig, og saken lukkes.")]
internal sealed class CloseCase(TaskDesk desk) : IActivity
{
    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        await desk.CloseAsync(await desk.CaseAsync(context.CorrelationId, context.CancellationToken), context.Now, context.CancellationToken);
        return ActivityResult.Done;
    }
}
