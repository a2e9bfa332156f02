using System.Data.Common;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Flow;
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
        var turn = _course.NextTurn();
        var step = Definition.Steps[execution.StepId];
        if (_attempt.FailureOf(turn, step.Id) is { } failure)
        {
            await FailAsync(execution, step, failure);
            return;
        }

        if (turn > MaxTurns)
            throw new StepFailedException(turn, step.Id, "The workflow goes in a circle without ever waiting for anything.", null);

        ActivityResult result;
        try
        {
            var descriptor = _parts.Catalog.Find(step.Type, step.Version)
                ?? throw new InvalidOperationException($"There is no activity {step.Type}, version {step.Version}.");
            var activity = descriptor.Create(_burst.Services);
            isEntry = _attempt.HasCaller && !_isWoken && (isEntry || activity is IEntryActivity);
            await InputBinder.BindAsync(this, descriptor, step, activity);
            result = await act(activity, new ActivityContext(this, step, execution));
            if (result is ActivityResult.Completed)
                InputBinder.StoreOutputs(this, descriptor, step, activity);
        }
        catch (Exception exception) when (!isEntry && IsOfTheStep(exception))
        {
            throw new StepFailedException(turn, step.Id, exception.Message, exception);
        }

        await ApplyAsync(execution, step, result, turn, isFirst);
    }

    /// <summary>An outage, or a clash with another burst, is no fault of a step: the burst is undone and can be tried again.</summary>
    private bool IsOfTheStep(Exception exception)
    {
        if (_burst.IsClash(exception))
            return false;
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException or StepFailedException)
                return false;
        }

        return exception is not OperationCanceledException || !CancellationToken.IsCancellationRequested;
    }

    private async Task ApplyAsync(ActivityExecution execution, ActivityNode step, ActivityResult result, int turn, bool isFirst)
    {
        switch (result)
        {
            case ActivityResult.Waits when !IsUnderWay(execution):
                throw new StepFailedException(turn, step.Id, "The step waits, but for nothing.", null);
            case ActivityResult.Waits when isFirst && WaitsOf(execution).Count > 0:
                Journal(step, JournalEvent.Waiting, null);
                break;
            case ActivityResult.Completed completed when UnsoundBackOf(execution, completed.Outcomes) is { } back:
                throw new StepFailedException(turn, step.Id, FlowGraph.UnsoundBack(back), null);
            case ActivityResult.Completed completed:
                await CompleteAsync(execution, step, completed.Outcomes);
                break;
            case ActivityResult.Ends:
                await EndContainerAsync(execution, step);
                break;
            case ActivityResult.Rejected rejected when Actor is not null && !_isWoken:
                Rejections = rejected.Reasons;
                break;
            case ActivityResult.Rejected rejected:
                throw new StepFailedException(turn, step.Id, string.Join("; ", rejected.Reasons.Select(reason => reason.Code)), null);
            case ActivityResult.Faulted faulted:
                throw new StepFailedException(turn, step.Id, faulted.Message, null);
        }
    }

    private Connection? UnsoundBackOf(ActivityExecution execution, IReadOnlyList<string> outcomes) =>
        ContainerOf(execution) is { } container
            ? FlowGraph.Of(Definition.Steps[container.StepId]).UnsoundBackOf(execution.StepId, outcomes)
            : null;

    private ActivityExecution? ContainerOf(ActivityExecution execution) =>
        State.Executions.Find(candidate => candidate.Id == execution.ParentId);

    private bool IsUnderWay(ActivityExecution execution) => WaitsOf(execution).Count > 0 || HasOpenChildren(execution);

    private async Task CompleteAsync(ActivityExecution execution, ActivityNode step, IReadOnlyList<string> outcomes)
    {
        if (step.Children.Count == 0)
            Journal(step, JournalEvent.Completed, outcomes is ["Done"] ? null : string.Join(", ", outcomes));
        await CancelInsideAsync(execution);
        Drop(execution);
        if (ContainerOf(execution) is not { } container)
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
        if (ContainerOf(execution) is not { } container)
        {
            await CompleteAsync(execution, step, ["Done"]);
            return;
        }

        Journal(step, JournalEvent.Completed, null);
        Drop(execution);
        await CompleteAsync(container, Definition.Steps[container.StepId], ["Done"]);
    }

    private async Task FailAsync(ActivityExecution execution, ActivityNode step, string message)
    {
        await CancelInsideAsync(execution);
        foreach (var wait in WaitsOf(execution))
            RemoveWait(wait);
        execution.IsFaulted = true;
        AddIncident(step, message);
    }

    private void AddIncident(ActivityNode step, string message)
    {
        _failed = true;
        State.Incidents.Add(new Incident(step.Id, step.Type, message, Now));
        Journal(step, JournalEvent.Faulted, message);
    }
}
