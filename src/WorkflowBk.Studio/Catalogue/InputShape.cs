using System.Text.Json;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Studio.Catalogue;

/// <summary>How the designer asks for an input.</summary>
/// <param name="TypeName">Elsa's name of the value's type.</param>
/// <param name="Hint">Which control it shows.</param>
/// <param name="IsWrapped">The value can be an expression; a few controls write a plain value.</param>
internal sealed record InputShape(string TypeName, string Hint, bool IsWrapped, string? DefaultSyntax = null);

/// <summary>The shapes of all inputs: by their type, and for a few by what they are.</summary>
internal static class InputShapes
{
    private const string Line = "singleline";

    private static readonly Dictionary<(string Type, string Input), InputShape> _own = new()
    {
        [("Elsa.FlowSwitch", "Cases")] = new("Object", "flow-switch-editor", IsWrapped: false),
        [("Elsa.SetVariable", "Variable")] = new("Object", "variable-picker", IsWrapped: false),
        [("Elsa.FlowFork", "Branches")] = new("Object", "dynamic-outcomes", IsWrapped: true),
        [("Elsa.RunJavaScript", "PossibleOutcomes")] = new("Object", "dynamic-outcomes", IsWrapped: true),
        [("Elsa.RunJavaScript", "Script")] = new("String", "code-editor", IsWrapped: true, "JavaScript"),
        [("Elsa.Complete", "Outcomes")] = new("Object", "outcome-picker", IsWrapped: true, "Object"),
        [("Elsa.SetOutput", "OutputName")] = new("String", "output-picker", IsWrapped: true),
        [("Elsa.ExecuteWorkflow", "WorkflowDefinitionId")] = new("String", "workflow-definition-picker", IsWrapped: true),
        [("Elsa.DispatchWorkflow", "WorkflowDefinitionId")] = new("String", "workflow-definition-picker", IsWrapped: true),
        [("Elsa.If", "Condition")] = new("Boolean", Line, IsWrapped: true, "JavaScript"),
        [("Elsa.While", "Condition")] = new("Boolean", Line, IsWrapped: true, "JavaScript"),
        [("Elsa.FlowDecision", "Condition")] = new("Boolean", Line, IsWrapped: true, "JavaScript"),
        [("Bk.FormTask", "Outcomes")] = new("Object", "dynamic-outcomes", IsWrapped: true),
        [("Bk.FormTask", "FormText")] = new("String", "multiline", IsWrapped: true),
        [("Bk.FormTask", "Fields")] = new("Object", "json-editor", IsWrapped: true, "Object"),
    };

    private static readonly string[] _long =
        ["Reason", "ReasonNn", "OutsideReason", "OutsideReasonNn", "LateReason", "LateReasonNn", "LateNoEmail", "LateNoEmailNn", "Text", "Message"];

    public static InputShape Of(ActivityDescriptor activity, InputDescriptor input)
    {
        if (_own.TryGetValue((activity.Type, input.Name), out var own))
            return own;
        var type = Nullable.GetUnderlyingType(input.ValueType) ?? input.ValueType;
        return type switch
        {
            _ when type == typeof(bool) => new("Boolean", "checkbox", IsWrapped: true),
            _ when type == typeof(int) => new("Int32", Line, IsWrapped: true),
            _ when type == typeof(TimeSpan) => new("TimeSpan", Line, IsWrapped: true),
            _ when type == typeof(DateTimeOffset) => new("DateTimeOffset", Line, IsWrapped: true),
            _ when type == typeof(string) && OptionSource.Has(activity, input) => new("String", "dropdown", IsWrapped: true),
            _ when type == typeof(string) => new("String", _long.Contains(input.Name) ? "multiline" : Line, IsWrapped: true),
            { IsEnum: true } => new("String", "dropdown", IsWrapped: true),
            _ when type == typeof(JsonElement) => new("Object", Line, IsWrapped: true),
            _ when type == typeof(IReadOnlyList<string>) => new("Object", "multitext", IsWrapped: true),
            _ => new("Object", "json-editor", IsWrapped: true, "Object"),
        };
    }

    /// <summary>The type of an output, as Elsa names it.</summary>
    public static string TypeNameOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when plain == typeof(string) => "String",
        var plain when plain == typeof(bool) => "Boolean",
        var plain when plain == typeof(int) => "Int32",
        _ => "Object",
    };

    /// <summary>The member of a step that holds an input.</summary>
    public static string MemberName(string input) => JsonNamingPolicy.CamelCase.ConvertName(input);
}
