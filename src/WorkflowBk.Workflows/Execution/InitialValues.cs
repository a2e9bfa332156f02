using System.Text.Json;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Workflows.Execution;

/// <summary>
/// What variables hold at start. The designer writes every value as text, so that of a number or of a yes-or-no is read by
/// the variable's type; of any other type it stays as it is written.
/// </summary>
internal static class InitialValues
{
    /// <exception cref="ExpressionException">It is not of the variable's type.</exception>
    public static JsonElement Of(VariableDefinition variable)
    {
        var type = variable.TypeName switch
        {
            "Int16" or "Int32" or "Int64" => typeof(long),
            "Single" or "Double" => typeof(double),
            "Decimal" => typeof(decimal),
            "Boolean" => typeof(bool),
            _ => null,
        };
        return variable.InitialValue switch
        {
            { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => default,
            { ValueKind: JsonValueKind.String } text when type is not null && text.GetString() == "" => default,
            { ValueKind: JsonValueKind.String } text when type is not null => ValueConversion.ToJson(ValueConversion.Convert(text, type)),
            var value => value,
        };
    }
}
