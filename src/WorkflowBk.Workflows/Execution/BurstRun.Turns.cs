using System.Data.Common;
using System.Text.Json;
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
        ActivityExecution execution, Turn turn, Func<IActivity, ActivityContext, ValueTask<ActivityResult>> act)
    {
        var number = Course.NextTurn();
        var step = Definition.Steps[execution.StepId];
        if (_attempt.FailureOf(number, step.Id) is { } failure)
        {
            await FailAsync(execution, step, turn, failure);
            return;
        }

        if (number > MaxTurns)
            throw new StepFailedException(number, step.Id, "The workflow goes in a circle without ever waiting for anything.", null);
        if (turn.Wait is { } wait)
        {
            RemoveWait(wait);
            State.Incidents.RemoveAll(incident => incident.WaitId == wait.Id);
            Tell(step.Id, "Resumed", null);
        }

        var isEntry = turn.Wait is not null && Actor is not null;
        Dictionary<string, JsonElement> inputs = [];
        ActivityResult result;
        try
        {
            var descriptor = _parts.Catalog.Find(step.Type, step.Version)
                ?? throw new InvalidOperationException($"There is no activity {step.Type}, version {step.Version}.");
            var activity = descriptor.Create(_burst.Services);
            isEntry = _attempt.HasCaller && !_isWoken && (isEntry || activity is IEntryActivity);
            if (turn.Binds)
                await InputBinder.BindAsync(descriptor, step, activity, execution.Inputs, expression => EvaluateAsync(execution, expression), inputs);
            result = await act(activity, new ActivityContext(this, step, execution));
            if (result is ActivityResult.Completed)
                StoreOutputs(descriptor, execution, step, activity);
        }
        catch (Exception exception) when (!isEntry && IsOfTheStep(exception))
        {
            throw new StepFailedException(number, step.Id, exception.Message, exception) { Inputs = inputs };
        }

        await ApplyAsync(execution, step, result, turn, message => new StepFailedException(number, step.Id, message, null) { Inputs = inputs });
    }

    /// <summary>An outage, or a clash with another burst, is no fault of a step: the burst is undone and can be tried again.</summary>
    private bool IsOfTheStep(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException or StepFailedException)
                return false;
        }

        return exception is not OperationCanceledException || !CancellationToken.IsCancellationRequested;
    }

    private async Task ApplyAsync(
        ActivityExecution execution, ActivityNode step, ActivityResult result, Turn turn, Func<string, StepFailedException> failed)
    {
        switch (result)
        {
            case ActivityResult.Waits when !IsUnderWay(execution):
                throw failed("The step waits, but for nothing.");
            case ActivityResult.Waits when turn.IsFirst && WaitsOf(execution).Count > 0:
                Journal(step, JournalEvent.Waiting, null);
                break;
            case ActivityResult.Completed completed when UnsoundBackOf(execution, completed.Outcomes) is { } back:
                throw failed(FlowGraph.UnsoundBack(back));
            case ActivityResult.Completed completed:
                await CompleteAsync(execution, step, completed.Outcomes);
                break;
            case ActivityResult.Breaks:
                Break(execution);
                await CompleteAsync(execution, step, ["Done"]);
                break;
            case ActivityResult.Ends ends:
                await EndContainerAsync(execution, step, ends.Outcomes);
                break;
            case ActivityResult.Finishes:
                await EndInstanceAsync(execution, step);
                break;
            case ActivityResult.Rejected rejected when Actor is not null && !_isWoken:
                Rejections = rejected.Reasons;
                break;
            case ActivityResult.Rejected rejected:
                throw failed(string.Join("; ", rejected.Reasons.Select(reason => reason.Code)));
            case ActivityResult.Faulted faulted:
                throw failed(faulted.Message);
        }
    }

    private Connection? UnsoundBackOf(ActivityExecution execution, IReadOnlyList<string> outcomes) =>
        ContainerOf(execution) is { } container && Definition.Steps[container.StepId] is { Type: Flowchart.TypeName } flowchart
            ? Flowchart.GraphOf(flowchart, container.Memory).UnsoundBackOf(execution.StepId, outcomes)
            : null;

    private ActivityExecution? ContainerOf(ActivityExecution execution) =>
        execution.ParentId is { } parentId ? State.Executions.Find(candidate => candidate.Id == parentId) : null;

    private bool IsUnderWay(ActivityExecution execution) => WaitsOf(execution).Count > 0 || HasOpenChildren(execution);

    private async Task CompleteAsync(ActivityExecution execution, ActivityNode step, IReadOnlyList<string> outcomes)
    {
        TellCompleted(step, outcomes);
        await CancelInsideAsync(execution);
        Drop(execution);
        if (ContainerOf(execution) is not { } container)
            _end = WorkflowStatus.Finished;
        else if (container.IsBreaking)
            await CompleteAsync(container, Definition.Steps[container.StepId], ["Done"]);
        else
            await TakeTurnAsync(
                container, Turn.ChildCompleted,
                (activity, context) => ((IContainerActivity)activity).ChildCompletedAsync(context, step.Id, outcomes));
    }

    private void TellCompleted(ActivityNode step, IReadOnlyList<string> outcomes)
    {
        if (step.Children.Count == 0 && step != Definition.Root)
            Journal(step, JournalEvent.Completed, outcomes is ["Done"] ? null : string.Join(", ", outcomes));
        else
            Tell(step.Id, "Left", null);
    }

    /// <summary>Every container up to the nearest loop completes as soon as the step inside it has.</summary>
    private void Break(ActivityExecution execution)
    {
        for (var around = ContainerOf(execution); around is not null; around = ContainerOf(around))
        {
            around.IsBreaking = true;
            if (_parts.Catalog.Find(Definition.Steps[around.StepId].Type, Definition.Steps[around.StepId].Version)?.IsLoop == true)
                return;
        }
    }

    /// <summary>The container leaves at once; what else runs in it is cancelled.</summary>
    private async Task EndContainerAsync(ActivityExecution execution, ActivityNode step, IReadOnlyList<string> outcomes)
    {
        if (ContainerOf(execution) is not { } container)
        {
            await CompleteAsync(execution, step, outcomes);
            return;
        }

        TellCompleted(step, ["Done"]);
        Drop(execution);
        await CompleteAsync(container, Definition.Steps[container.StepId], outcomes);
    }

    /// <summary>The whole instance ends where it stands; no container completes.</summary>
    private async Task EndInstanceAsync(ActivityExecution execution, ActivityNode step)
    {
        TellCompleted(step, ["Done"]);
        Drop(execution);
        await StopAllAsync();
        _end = WorkflowStatus.Finished;
    }
}
