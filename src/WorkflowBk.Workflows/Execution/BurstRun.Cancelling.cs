using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Execution;

/// <content>Steps that are stopped because the process takes another way, or ends.</content>
internal sealed partial class BurstRun
{
    /// <summary>Stops a step and all inside it; it leaves by no outcome.</summary>
    public async Task CancelAsync(ActivityExecution execution)
    {
        await CancelInsideAsync(execution);
        var step = Definition.Steps[execution.StepId];
        if (!execution.IsFaulted)
        {
            await TidyUpAsync(execution, step);
            if (step.Children.Count == 0)
                Journal(step, JournalEvent.Cancelled, null);
        }

        Drop(execution);
    }

    /// <summary>Ends the instance where it stands. Every step tidies up after itself; none is told of as cancelled.</summary>
    public async Task CancelAllAsync(string? reason)
    {
        await StopAllAsync();
        State.Incidents.Clear();
        _end = WorkflowStatus.Cancelled;
        Journal(Definition.Root, JournalEvent.Cancelled, reason);
    }

    private async Task StopAllAsync()
    {
        _queue.Clear();
        foreach (var execution in Enumerable.Reverse(State.Executions).ToList())
        {
            if (!execution.IsFaulted)
                await TidyUpAsync(execution, Definition.Steps[execution.StepId]);
            Drop(execution);
        }
    }

    /// <summary>Tidying up is a turn of its own: when it fails, the step is cancelled all the same, with an incident.</summary>
    private async Task TidyUpAsync(ActivityExecution execution, ActivityNode step)
    {
        if (_parts.Catalog.Find(step.Type, step.Version)?.Create(_burst.Services) is not ICancellableActivity cancellable)
            return;
        var turn = Course.NextTurn();
        if (_attempt.FailureOf(turn, step.Id) is { } failure)
        {
            AddIncident(step, failure, null, null);
            return;
        }

        try
        {
            await cancellable.CancelAsync(new ActivityContext(this, step, execution));
        }
        catch (Exception exception) when (IsOfTheStep(exception))
        {
            throw new StepFailedException(turn, step.Id, exception.Message, exception);
        }
    }

    private async Task CancelInsideAsync(ActivityExecution container)
    {
        var queued = _queue.Where(item => item.ParentId != container.Id).ToList();
        _queue.Clear();
        queued.ForEach(_queue.Enqueue);
        foreach (var child in State.Executions.Where(execution => execution.ParentId == container.Id).ToList())
            await CancelAsync(child);
    }

    private void Drop(ActivityExecution execution)
    {
        foreach (var wait in WaitsOf(execution))
            RemoveWait(wait);
        State.Executions.Remove(execution);
    }
}
