using System.Text.Json;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>How a value is found when a step runs: Elsa's <c>{type, value}</c>.</summary>
public sealed record Expression(string Type, JsonElement Value)
{
    /// <summary>Reads an expression, or the one inside an input <c>{typeName, expression}</c>; <c>null</c> when there is none.</summary>
    public static Expression? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        if (json.TryGetProperty("expression", out var inner))
            return Read(inner);
        return DefinitionReader.Text(json, "type") is { } type
            ? new Expression(type, json.TryGetProperty("value", out var value) ? value : default)
            : null;
    }
}
