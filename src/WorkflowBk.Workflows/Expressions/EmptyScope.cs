using System.Collections.ObjectModel;
using System.Text.Json;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>What an expression sees before anything runs: nothing but the time.</summary>
internal sealed class EmptyScope(DateTimeOffset now) : IExpressionScope
{
    public IEnumerable<string> VariableNames => [];

    public IEnumerable<string> InputNames => [];

    public IReadOnlyDictionary<string, JsonElement> Input => ReadOnlyDictionary<string, JsonElement>.Empty;

    public IReadOnlyDictionary<string, JsonElement> Facts => ReadOnlyDictionary<string, JsonElement>.Empty;

    public string CorrelationId => "";

    public string InstanceId => "";

    public string? InstanceName => null;

    public JsonElement LastResult => default;

    public DateTimeOffset Now => now;

    public JsonElement Variable(string name) => default;

    public JsonElement VariableById(string id) => default;

    public void SetVariable(string name, JsonElement value) => throw new ExpressionException($"There is no variable “{name}” here.");

    public JsonElement Output(string stepId, string name) => default;
}
