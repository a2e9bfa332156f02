using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Execution;

/// <content>Waits, variables and expressions.</content>
internal sealed partial class BurstRun
{
    private static readonly IReadOnlyDictionary<string, JsonElement> _noFacts = new Dictionary<string, JsonElement>();

    public IReadOnlyList<Wait> WaitsOf(ActivityExecution execution) =>
        [.. _waits.Where(wait => wait.ExecutionId == execution.Id)];

    public Wait AddWait(ActivityExecution execution, WaitKind kind, string name, DateTimeOffset? dueAt)
    {
        var wait = new Wait(
            Guid.CreateVersion7(Now), Instance.Id, execution.Id, execution.StepId, kind, name, Instance.CorrelationId, dueAt);
        _waits.Add(wait);
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

    public void Publish(string name, string? correlationId, bool onlyHere, JsonElement payload) =>
        _course.Publish(name, correlationId ?? Instance.CorrelationId, onlyHere ? Instance.Id : null, payload);

    /// <exception cref="ExpressionException">There is no such variable, or the value is no text that can be kept.</exception>
    public void SetVariable(string id, JsonElement value)
    {
        if (!Definition.Variables.Any(variable => variable.Id == id))
            throw new ExpressionException($"There is no variable with the id “{id}”.");
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            State.Variables.Remove(id);
            return;
        }

        try
        {
            WellFormedText.Check(value);
        }
        catch (InvalidOperationException exception)
        {
            throw new ExpressionException(exception.Message, exception);
        }

        State.Variables[id] = value;
    }

    /// <exception cref="ExpressionException">It gives no value.</exception>
    public async ValueTask<JsonElement> EvaluateAsync(Expression expression)
    {
        var facts = expression.Type == "JavaScript" && _burst.Services.GetService<IFactSource>() is { } source
            ? await source.FactsOfAsync(Instance.CorrelationId, CancellationToken)
            : _noFacts;
        return _parts.Expressions.Evaluate(expression, new ExpressionScope(
            Definition.Variables.Select(variable => variable.Name), ByName, ById, State.Input, facts, Now));
    }

    private JsonElement ById(string id) => State.Variables.GetValueOrDefault(id);

    private JsonElement ByName(string name) =>
        Definition.Variables.FirstOrDefault(variable => variable.Name == name) is { } variable ? ById(variable.Id) : default;
}
