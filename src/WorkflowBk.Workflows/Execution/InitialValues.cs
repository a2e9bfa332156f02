using System.Text.Json;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Workflows.Execution;

/// <summary>
/// What variables hold, at start and later. The designer writes every value as text, so that of a number or of a yes-or-no is read by
/// the variable's type; of any other type it stays as it is written.
/// </summary>
internal static class InitialValues
{
    /// <exception cref="ExpressionException">It is not of the variable's type.</exception>
    public static JsonElement Of(VariableDefinition variable)
    {
        var type = TypeOf(variable);
        return variable.InitialValue switch
        {
            { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => default,
            { ValueKind: JsonValueKind.String } text when type is not null && text.GetString() == "" => default,
            { ValueKind: JsonValueKind.String } text when type is not null => ValueConversion.ToJson(ValueConversion.Convert(text, type)),
            var value => value,
        };
    }

    /// <summary>A value as the variable holds it: text that spells a number or a yes-or-no becomes one where the variable is one.</summary>
    public static JsonElement As(VariableDefinition variable, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || TypeOf(variable) is not { } type || value.GetString() == "")
            return value;
        try
        {
            return ValueConversion.ToJson(ValueConversion.Convert(value, type));
        }
        catch (ExpressionException)
        {
            return value;
        }
    }

    private static Type? TypeOf(VariableDefinition variable) => variable.TypeName switch
    {
        "Int16" or "Int32" or "Int64" => typeof(long),
        "Single" or "Double" => typeof(double),
        "Decimal" => typeof(decimal),
        "Boolean" => typeof(bool),
        _ => null,
    };
}
