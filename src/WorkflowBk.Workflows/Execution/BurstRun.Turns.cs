using System.Data.Common;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Execution;

/// <content>A step's turn, and the ways it can end.</content>
internal sealed partial class BurstRun
{
    /// <summary>A workflow that takes this many turns without ever waiting goes in a circle.</summary>
    private const int MaxTurns = 10_000;

    private async Task TakeTurnAsync(
        ActivityExecution execution, Func<IActivity, ActivityContext, ValueTask<ActivityResult>> act, bool isFirst = false, bool isEntry = false)
    {
        var turn = ++_turn;
        var step = Definition.Steps[execution.StepId];
        if (_failures.TryGetValue(turn, out var failure))
        {
            await FailAsync(execution, step, failure);
            return;
        }

        if (turn > MaxTurns)
            throw new StepFailedException(turn, "The workflow goes in a circle without ever waiting for anything.", null);

        ActivityResult result;
        try
        {
            var descriptor = _parts.Catalog.Find(step.Type, step.Version)
                ?? throw new InvalidOperationException($"There is no activity {step.Type}, version {step.Version}.");
            var activity = descriptor.Create(_burst.Services);
            isEntry |= activity is IEntryActivity;
            await InputBinder.BindAsync(this, descriptor, step, activity);
            result = await act(activity, new ActivityContext(this, step, execution));
            if (result is ActivityResult.Completed)
                InputBinder.StoreOutputs(this, descriptor, step, activity);
        }
        catch (Exception exception) when (!isEntry && exception is not (OperationCanceledException or DbException))
        {
            throw new StepFailedException(turn, exception.Message, exception);
        }

        await ApplyAsync(execution, step, result, turn, isFirst);
    }

    private async Task ApplyAsync(ActivityExecution execution, ActivityNode step, ActivityResult result, int turn, bool isFirst)
    {
        switch (result)
        {
            case ActivityResult.Waits when !IsUnderWay(execution):
                throw new StepFailedException(turn, "The step waits, but for nothing.", null);
            case ActivityResult.Waits when isFirst && WaitsOf(execution).Count > 0:
                Journal(step, JournalEvent.Waiting, null);
                break;
            case ActivityResult.Completed completed:
                await CompleteAsync(execution, step, completed.Outcomes);
                break;
            case ActivityResult.Ends:
                await EndContainerAsync(execution, step);
                break;
            case ActivityResult.Rejected rejected when Actor is not null:
                Rejections = rejected.Reasons;
                break;
            case ActivityResult.Rejected rejected:
                throw new StepFailedException(turn, string.Join("; ", rejected.Reasons.Select(reason => reason.Code)), null);
            case ActivityResult.Faulted faulted:
                throw new StepFailedException(turn, faulted.Message, null);
        }
    }

    private bool IsUnderWay(ActivityExecution execution) => WaitsOf(execution).Count > 0 || HasOpenChildren(execution);

    private async Task CompleteAsync(ActivityExecution execution, ActivityNode step, IReadOnlyList<string> outcomes)
    {
        if (step.Children.Count == 0)
            Journal(step, JournalEvent.Completed, outcomes is ["Done"] ? null : string.Join(", ", outcomes));
        await CancelInsideAsync(execution);
        Drop(execution);
        if (State.Executions.Find(candidate => candidate.Id == execution.ParentId) is not { } container)
        {
            _ended = true;
            return;
        }

        await TakeTurnAsync(
            container, (activity, context) => ((IContainerActivity)activity).ChildCompletedAsync(context, step.Id, outcomes));
    }

    /// <summary>The container leaves by Done at once; what else runs in it is cancelled.</summary>
    private async Task EndContainerAsync(ActivityExecution execution, ActivityNode step)
    {
        Journal(step, JournalEvent.Completed, null);
        Drop(execution);
        var container = State.Executions.Single(candidate => candidate.Id == execution.ParentId);
        await CompleteAsync(container, Definition.Steps[container.StepId], ["Done"]);
    }

    private async Task FailAsync(ActivityExecution execution, ActivityNode step, string message)
    {
        await CancelInsideAsync(execution);
        foreach (var wait in WaitsOf(execution))
            RemoveWait(wait);
        execution.IsFaulted = true;
        State.Incidents.Add(new Incident(step.Id, step.Type, message, Now));
        Journal(step, JournalEvent.Faulted, message);
    }

    /// <summary>Stops a step and all inside it; it leaves by no outcome.</summary>
    public async Task CancelAsync(ActivityExecution execution)
    {
        await CancelInsideAsync(execution);
        var step = Definition.Steps[execution.StepId];
        var activity = _parts.Catalog.Find(step.Type, step.Version)?.Create(_burst.Services);
        if (activity is ICancellableActivity cancellable)
            await cancellable.CancelAsync(new ActivityContext(this, step, execution));
        if (step.Children.Count == 0)
            Journal(step, JournalEvent.Cancelled, null);
        Drop(execution);
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
