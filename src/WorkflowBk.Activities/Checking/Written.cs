using System.Text.Json;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Activities.Checking;

/// <summary>Values that stand in the drawing itself; those that are worked out while a case runs cannot be checked before.</summary>
internal static class Written
{
    /// <summary>The text, or <c>null</c> when there is none or it is worked out.</summary>
    public static string? Text(ActivityNode step, string input) =>
        Value(step, input) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>Whether the step says yes; also when it is worked out, since it may.</summary>
    public static bool MayBeTrue(ActivityNode step, string input) => Expression.Read(step.Property(input)) switch
    {
        null => false,
        { Type: "Literal", Value: var value } => value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.GetString() == "true"),
        _ => true,
    };

    /// <summary>Whether an input has been given at all, written or worked out.</summary>
    public static bool IsGiven(ActivityNode step, string input) =>
        Expression.Read(step.Property(input)) is { } expression
        && expression.Value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null)
        && !(expression.Value.ValueKind == JsonValueKind.String && expression.Value.GetString() == "");

    private static JsonElement Value(ActivityNode step, string input) =>
        Expression.Read(step.Property(input)) is { Type: "Literal" } expression ? expression.Value : default;
}
