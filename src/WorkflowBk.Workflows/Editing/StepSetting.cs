using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Editing;

/// <summary>What an input is set to, as text that can be edited.</summary>
/// <param name="Language"><c>Literal</c>, <c>Object</c>, or the language of an expression.</param>
public sealed record StepSetting(string Language, string Text)
{
    /// <summary>The value itself.</summary>
    public const string Literal = "Literal";

    /// <summary>A value written as JSON.</summary>
    public const string Written = "Object";

    /// <summary>A variable, by id.</summary>
    public const string Variable = "Variable";

    /// <summary>What an input is set to; <c>null</c> when it is not.</summary>
    public static StepSetting? Of(ActivityNode step, ActivityDescriptor activity, InputDescriptor input)
    {
        var json = step.Property(input.Name);
        if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return null;
        if (IsVariableTarget(activity, input))
            return SetVariable.TargetOf(json) is { } id ? new StepSetting(Variable, id) : null;
        if (Expression.Read(json) is { } expression)
            return expression.Value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : new StepSetting(expression.Type, TextOf(expression));
        return json.ValueKind switch
        {
            JsonValueKind.Object => null,
            JsonValueKind.Array => new StepSetting(Written, json.GetRawText()),
            _ => new StepSetting(Literal, Plain(json)),
        };
    }

    /// <summary>Whether only the drawing can change it.</summary>
    public static bool IsDrawn(ActivityDescriptor activity, InputDescriptor input) =>
        activity.ClassType == typeof(FlowSwitch) && input.Name == nameof(FlowSwitch.Cases);

    /// <summary>Whether it names the variable that is written, and is no value.</summary>
    public static bool IsVariableTarget(ActivityDescriptor activity, InputDescriptor input) =>
        activity.ClassType == typeof(SetVariable) && input.Name == nameof(SetVariable.Variable);

    private static string TextOf(Expression expression) =>
        expression.Type == Variable && VariableLanguage.IdOf(expression.Value) is { } id ? id : Plain(expression.Value);

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };
}
