using WorkflowBk.Activities.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Cases;

/// <summary>The process has come to its end.</summary>
[Activity("Bk.CloseCase", DisplayName = "Avslutt prosessen", Category = "Sak", Description = "Prosessen er ferdig, og saken lukkes.")]
internal sealed class CloseCase(TaskDesk desk) : IActivity
{
    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        (await desk.CaseAsync(context.CorrelationId, context.CancellationToken)).Close(context.Now);
        return ActivityResult.Done;
    }
}
