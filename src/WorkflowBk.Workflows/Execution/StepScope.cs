using System.Text.Json;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Execution;

/// <summary>What the expressions of one step see: the variables of the containers around it, nearest first, and the instance.</summary>
internal sealed class StepScope(BurstRun run, ActivityExecution execution, IReadOnlyDictionary<string, JsonElement> facts) : IExpressionScope
{
    public IEnumerable<string> VariableNames => run.VariableNamesFor(execution);

    public IEnumerable<string> InputNames => run.Definition.Inputs.Select(input => input.Name).Union(run.State.Input.Keys, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, JsonElement> Input => run.State.Input;

    public IReadOnlyDictionary<string, JsonElement> Facts => facts;

    public string CorrelationId => run.Instance.CorrelationId;

    public string InstanceId => run.Instance.Id.ToString();

    public string? InstanceName => run.Instance.Name;

    public JsonElement LastResult => run.State.LastResult ?? default;

    public DateTimeOffset Now => run.Now;

    public JsonElement Variable(string name) =>
        run.VariableIdFor(execution, name) is { } id ? run.Variable(execution, id) : default;

    public JsonElement VariableById(string id) => run.Variable(execution, id);

    public void SetVariable(string name, JsonElement value) => run.SetVariable(
        execution, run.VariableIdFor(execution, name) ?? throw new ExpressionException($"There is no variable “{name}”."), value);

    public JsonElement Output(string stepId, string name) =>
        run.State.Outputs is { } outputs && outputs.TryGetValue(stepId, out var given) ? given.GetValueOrDefault(name) : default;
}
