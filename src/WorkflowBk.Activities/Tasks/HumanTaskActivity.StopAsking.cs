using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Tasks;

/// <content>Tasks that nobody needs to do any more.</content>
internal abstract partial class HumanTaskActivity
{
    /// <summary>What else the step has asked has its answer too: its open tasks are cancelled, with all that watches over them.</summary>
    protected async Task StopAskingAsync(ActivityContext context)
    {
        foreach (var wait in context.Waits.Where(wait => wait.Kind == WaitKind.Task).ToList())
        {
            if (await desk.Tasks.FindAsync(wait.Id, context.CancellationToken) is not { State: TaskState.Open } task)
                continue;
            task.Cancel();
            await desk.CloseDeadlineAsync(task.Id, context.Now, context.CancellationToken);
            TaskTimers.Stop(context, task.Id);
            context.StopWaitingFor(wait);
        }
    }
}
