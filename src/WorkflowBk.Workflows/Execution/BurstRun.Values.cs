using System.Collections.ObjectModel;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Execution;

/// <content>Waits, expressions and outputs.</content>
internal sealed partial class BurstRun
{
    private readonly List<Wait> _newlyAwaited = [];

    public IReadOnlyList<Wait> WaitsOf(ActivityExecution execution) =>
        [.. _waits.Where(wait => wait.ExecutionId == execution.Id)];

    public Wait AddWait(ActivityExecution execution, WaitKind kind, string name, DateTimeOffset? dueAt)
    {
        var wait = new Wait(
            Guid.CreateVersion7(Now), Instance.Id, execution.Id, execution.StepId, kind, name, Instance.CorrelationId, dueAt);
        _waits.Add(wait);
        if (kind == WaitKind.Event)
            _newlyAwaited.Add(wait);
        _burst.Add(wait);
        return wait;
    }

    public void RemoveWait(Wait wait)
    {
        if (_waits.Remove(wait))
            _burst.Remove(wait);
    }

    /// <summary>The waits for an event that are open now, in the order they began.</summary>
    public IReadOnlyList<Wait> WaitsFor(string eventName) =>
        [.. _waits.Where(wait => wait.Kind == WaitKind.Event && wait.Name == eventName).OrderBy(wait => wait.ExecutionId)];

    /// <summary>The waits for the end of another instance.</summary>
    public IReadOnlyList<Wait> WaitsForEndOf(Guid instanceId) =>
        [.. _waits.Where(wait => wait.Kind == WaitKind.Child && wait.Name == instanceId.ToString())];

    /// <summary>Names of the events that began to be waited for since this was last asked.</summary>
    public IReadOnlyList<string> TakeNewlyAwaited()
    {
        List<string> names = [.. _newlyAwaited.Where(wait => _waits.Contains(wait)).Select(wait => wait.Name).Distinct(StringComparer.Ordinal)];
        _newlyAwaited.Clear();
        return names;
    }

    public void Publish(string name, string? correlationId, bool onlyHere, JsonElement payload) =>
        Course.Publish(name, correlationId ?? Instance.CorrelationId, onlyHere ? Instance.Id : null, payload);

    /// <summary>Makes the instance about something else; what it waits for follows.</summary>
    public void Correlate(string correlationId)
    {
        Instance.CorrelateTo(correlationId);
        foreach (var wait in _waits)
            wait.CorrelateTo(correlationId);
    }

    /// <exception cref="ExpressionException">It gives no value.</exception>
    public async ValueTask<JsonElement> EvaluateAsync(ActivityExecution execution, Expression expression) =>
        _parts.Expressions.Evaluate(expression, new StepScope(this, execution, await FactsAsync(expression.Type)));

    /// <summary>Runs a script that may choose the ways out of its step.</summary>
    /// <exception cref="ExpressionException">It fails.</exception>
    public async ValueTask<(JsonElement Result, IReadOnlyList<string> Outcomes)> RunScriptAsync(ActivityExecution execution, string script) =>
        _parts.Expressions.RunScript(script, new StepScope(this, execution, await FactsAsync("JavaScript")));

    private async ValueTask<IReadOnlyDictionary<string, JsonElement>> FactsAsync(string language) =>
        language is "JavaScript" or "Liquid" && _burst.Services.GetService<IFactSource>() is { } source
            ? await source.FactsOfAsync(Instance.CorrelationId, CancellationToken)
            : ReadOnlyDictionary<string, JsonElement>.Empty;

    private void StoreOutputs(ActivityDescriptor descriptor, ActivityExecution execution, ActivityNode step, IActivity activity)
    {
        foreach (var output in descriptor.Outputs)
        {
            var value = ValueConversion.ToJson(output.Property.GetValue(activity));
            if (InputBinder.TargetOf(step, output) is { } variable)
                SetVariable(execution, variable, value);
            if (!Definition.AsksForOutputs || value.ValueKind == JsonValueKind.Undefined)
                continue;
            State.Outputs ??= [];
            if (!State.Outputs.TryGetValue(step.Id, out var given))
                State.Outputs[step.Id] = given = [];
            given[output.Name] = value;
            if (output.Name == "Result")
                State.LastResult = value;
        }
    }
}
