using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Execution;

/// <content>Steps that fail, and how they are mended.</content>
internal sealed partial class BurstRun
{
    /// <summary>Longest value of an input that an incident shows, in characters.</summary>
    private const int MaxShown = 500;

    private async Task FailAsync(ActivityExecution execution, ActivityNode step, Turn turn, StepFailedException failure)
    {
        if (turn.Wait is { } wait)
        {
            // What it waits for besides, a person's task above all, still stands; and what came can be given to it again.
            wait.Hold();
            Tell(step.Id, "Resumed", null);
        }
        else
        {
            await CancelInsideAsync(execution);
            foreach (var open in WaitsOf(execution))
                RemoveWait(open);
            execution.IsFaulted = true;
        }

        AddIncident(step, failure, execution, turn);
        if (_parts.Catalog.Find(step.Type, step.Version)?.RetryAfter(execution.Failures++) is { } delay && WaitsOf(execution).All(open => open.Kind != WaitKind.Retry))
            AddWait(execution, WaitKind.Retry, step.Type, Now + delay);
    }

    private void AddIncident(ActivityNode step, StepFailedException failure, ActivityExecution? execution, Turn? turn)
    {
        State.Incidents.Add(new Incident(step.Id, step.Type, failure.Message, Now)
        {
            ExecutionId = execution?.Id ?? 0,
            WaitId = turn?.Wait?.Id,
            Payload = turn?.Payload is { ValueKind: not JsonValueKind.Undefined } payload && WellFormedText.IsIn(payload) ? payload : null,
            Inputs = failure.Inputs is { Count: > 0 } inputs
                ? inputs.Where(input => input.Value.GetRawText().Length <= MaxShown).ToDictionary()
                : null,
        });
        Journal(step, JournalEvent.Faulted, failure.Message);
    }

    /// <summary>Runs a failed step again.</summary>
    /// <param name="inputs">Values to use instead of what the definition says, by name; <c>null</c> for none.</param>
    /// <returns>Whether there was anything to mend.</returns>
    public async Task<bool> RetryAsync(ActivityExecution execution, IReadOnlyDictionary<string, JsonElement>? inputs)
    {
        if (State.Incidents.Find(incident => incident.ExecutionId == execution.Id) is not { } incident)
            return false;
        StopRetrying(execution);
        State.Incidents.Remove(incident);
        if (inputs is { Count: > 0 })
            execution.Inputs = inputs.ToDictionary();
        if (!execution.IsFaulted && _waits.Find(wait => wait.Id == incident.WaitId) is { } held)
        {
            await ResumeAsync(held, incident.Payload ?? default);
            return true;
        }

        execution.IsFaulted = false;
        await ExecuteAsync(execution);
        await RunQueueAsync();
        return true;
    }

    /// <summary>Goes on behind a failed step as if it had left by an outcome.</summary>
    public async Task<bool> SkipAsync(ActivityExecution execution, string outcome)
    {
        if (State.Incidents.RemoveAll(incident => incident.ExecutionId == execution.Id) == 0)
            return false;
        var step = Definition.Steps[execution.StepId];
        StopRetrying(execution);
        await TidyUpAsync(execution, step);
        await CompleteAsync(execution, step, [outcome]);
        await RunQueueAsync();
        return true;
    }

    private void StopRetrying(ActivityExecution execution)
    {
        foreach (var wait in WaitsOf(execution).Where(wait => wait.Kind == WaitKind.Retry).ToList())
            RemoveWait(wait);
    }
}
