using System.Text.Json;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>The value itself.</summary>
internal sealed class LiteralLanguage : IExpressionLanguage
{
    public string Type => "Literal";

    public string? Check(JsonElement value) => null;

    public JsonElement Evaluate(JsonElement value, IExpressionScope scope) => value;
}

/// <summary>A value written as JSON text.</summary>
internal sealed class ObjectLanguage : IExpressionLanguage
{
    public string Type => "Object";

    public string? Check(JsonElement value)
    {
        try
        {
            Parse(value);
            return null;
        }
        catch (JsonException exception)
        {
            return $"it is not JSON: {exception.Message}";
        }
    }

    public JsonElement Evaluate(JsonElement value, IExpressionScope scope)
    {
        try
        {
            return Parse(value);
        }
        catch (JsonException exception)
        {
            throw new ExpressionException($"It is not JSON: {exception.Message}", exception);
        }
    }

    private static JsonElement Parse(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? JsonSerializer.Deserialize<JsonElement>(value.GetString()!) : value;
}

/// <summary>A variable, by id.</summary>
internal sealed class VariableLanguage : IExpressionLanguage
{
    public string Type => "Variable";

    public string? Check(JsonElement value) => IdOf(value) is null ? "it does not say which variable." : null;

    public JsonElement Evaluate(JsonElement value, IExpressionScope scope) =>
        scope.VariableById(IdOf(value) ?? throw new ExpressionException("It does not say which variable."));

    internal static string? IdOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => DefinitionReader.Text(value, "id"),
        JsonValueKind.String => value.GetString(),
        _ => null,
    };
}

/// <summary>Something the workflow was started with, by name.</summary>
internal sealed class InputLanguage : IExpressionLanguage
{
    public string Type => "Input";

    public string? Check(JsonElement value) => NameOf(value) is null ? "it does not say which input." : null;

    public JsonElement Evaluate(JsonElement value, IExpressionScope scope) =>
        value.ValueKind == JsonValueKind.String
            ? default
            : scope.Input.GetValueOrDefault(NameOf(value) ?? throw new ExpressionException("It does not say which input."));

    private static string? NameOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? DefinitionReader.Text(value, "name") : null;
}
