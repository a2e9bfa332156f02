using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Validation;

/// <summary>Finds what is wrong with the values a step is given, and with where it puts its own.</summary>
internal sealed class ValueChecks(ExpressionEvaluator expressions)
{
    public IEnumerable<DefinitionProblem> Problems(WorkflowDefinition definition, ActivityNode step, ActivityDescriptor descriptor) =>
    [
        .. InputProblems(definition, step, descriptor),
        .. CaseProblems(step, descriptor),
        .. TargetProblems(definition, step, descriptor),
    ];

    private IEnumerable<DefinitionProblem> InputProblems(WorkflowDefinition definition, ActivityNode step, ActivityDescriptor descriptor)
    {
        foreach (var input in descriptor.Inputs)
        {
            var json = step.Property(input.Name);
            var expression = Expression.Read(json);
            if (IsMissing(json, expression))
            {
                if (input.Required)
                    yield return DefinitionProblem.At(step, "missing-input", $"the input “{input.Name}” is missing.", input.Name);
                continue;
            }

            if (expression is null)
            {
                if (!CanRead(json, input.ValueType))
                    yield return BadInput(step, input);
                continue;
            }

            if (expressions.Check(expression) is { } reason)
                yield return DefinitionProblem.At(step, "bad-expression", $"the input “{input.Name}” cannot be used: {reason}", input.Name, reason);
            else if (IsWritten(expression, out var written) && !CanRead(written, input.ValueType))
                yield return BadInput(step, input);
            else if (expression.Type == "Variable" && !Knows(definition, expression.Value))
                yield return DefinitionProblem.At(step, "unknown-variable", $"the input “{input.Name}” uses a variable that does not exist.", input.Name);
        }
    }

    private static DefinitionProblem BadInput(ActivityNode step, InputDescriptor input) =>
        DefinitionProblem.At(step, "bad-input", $"the input “{input.Name}” is not a {input.ValueType.Name}.", input.Name);

    /// <summary>The cases of a switch hold expressions that are no inputs of their own.</summary>
    private IEnumerable<DefinitionProblem> CaseProblems(ActivityNode step, ActivityDescriptor descriptor)
    {
        if (descriptor.ClassType != typeof(FlowSwitch))
            yield break;
        foreach (var (label, condition) in FlowSwitch.Read(step.Property(nameof(FlowSwitch.Cases))))
        {
            if (condition is not null && expressions.Check(condition) is { } reason)
                yield return DefinitionProblem.At(step, "bad-expression", $"the case “{label}” cannot be used: {reason}", label, reason);
        }
    }

    /// <summary>Variables that the step writes.</summary>
    private static IEnumerable<DefinitionProblem> TargetProblems(
        WorkflowDefinition definition, ActivityNode step, ActivityDescriptor descriptor)
    {
        var outputs = descriptor.Outputs.Select(output => (output.Name, Id: InputBinder.TargetOf(step, output)));
        var own = descriptor.ClassType == typeof(SetVariable)
            ? [(Name: nameof(SetVariable.Variable), Id: SetVariable.TargetOf(step.Property(nameof(SetVariable.Variable))) ?? "")]
            : Array.Empty<(string Name, string? Id)>();
        foreach (var (name, id) in outputs.Concat(own))
        {
            if (id is not null && !definition.HasVariable(id))
                yield return DefinitionProblem.At(step, "unknown-variable", $"“{name}” is put into a variable that does not exist.", name);
        }
    }

    /// <summary>Whether the value stands in the file and can be read before anything runs.</summary>
    private static bool IsWritten(Expression expression, out JsonElement value)
    {
        value = expression.Type switch
        {
            "Literal" => expression.Value,
            "Object" when expression.Value is { ValueKind: JsonValueKind.String } text =>
                JsonSerializer.Deserialize<JsonElement>(text.GetString()!),
            "Object" => expression.Value,
            _ => default,
        };
        return value.ValueKind != JsonValueKind.Undefined;
    }

    private static bool IsMissing(JsonElement json, Expression? expression) =>
        json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
        || (expression is { Type: "Literal" } && expression.Value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        || (expression?.Value is { ValueKind: JsonValueKind.String } text && text.GetString() == "")
        || (json.ValueKind == JsonValueKind.Object && expression is null && json.TryGetProperty("typeName", out _) && !json.TryGetProperty("id", out _));

    private static bool CanRead(JsonElement value, Type type)
    {
        try
        {
            ValueConversion.Convert(value, type);
            return true;
        }
        catch (ExpressionException)
        {
            return false;
        }
    }

    private static bool Knows(WorkflowDefinition definition, JsonElement variable) =>
        definition.HasVariable(VariableLanguage.IdOf(variable));
}
