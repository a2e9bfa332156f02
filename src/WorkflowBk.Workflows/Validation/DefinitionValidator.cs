using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Validation;

/// <summary>Finds what is wrong with a definition before any case runs on it.</summary>
internal sealed class DefinitionValidator(ActivityCatalog catalog, ExpressionEvaluator expressions, IEnumerable<IStepCheck> checks)
{
    /// <summary>Everything that is wrong; empty when it can be used.</summary>
    public IReadOnlyList<DefinitionProblem> Validate(WorkflowDefinition definition)
    {
        List<DefinitionProblem> problems = [];
        foreach (var step in definition.Root.SelfAndDescendants())
        {
            if (catalog.Find(step.Type, step.Version) is not { } descriptor)
            {
                problems.Add(DefinitionProblem.At(step, "unknown-activity", $"there is no activity {step.Type}, version {step.Version}."));
                continue;
            }

            problems.AddRange(InputProblems(definition, step, descriptor));
            problems.AddRange(ConnectionProblems(step));
            problems.AddRange(checks.SelectMany(check => check.Check(step)));
        }

        if (definition.Root.Children.Count == 0)
            problems.Add(DefinitionProblem.At(definition.Root, "empty", "the workflow has no steps."));
        return problems;
    }

    private IEnumerable<DefinitionProblem> InputProblems(WorkflowDefinition definition, ActivityNode step, ActivityDescriptor descriptor)
    {
        foreach (var input in descriptor.Inputs)
        {
            var json = step.Property(input.Name);
            var expression = Expression.Read(json);
            if (IsMissing(json, expression))
            {
                if (input.Required)
                    yield return DefinitionProblem.At(step, "missing-input", $"the input “{input.Name}” is missing.");
                continue;
            }

            if (expression is null)
                continue;
            if (expressions.Check(expression) is { } reason)
                yield return DefinitionProblem.At(step, "bad-expression", $"the input “{input.Name}” cannot be used: {reason}");
            else if (expression.Type == "Literal" && !CanRead(expression.Value, input.ValueType))
                yield return DefinitionProblem.At(step, "bad-input", $"the input “{input.Name}” is not a {input.ValueType.Name}.");
            else if (expression.Type == "Variable" && !Knows(definition, expression.Value))
                yield return DefinitionProblem.At(step, "unknown-variable", $"the input “{input.Name}” uses a variable that does not exist.");
        }
    }

    private IEnumerable<DefinitionProblem> ConnectionProblems(ActivityNode container)
    {
        if (container.Children.Count == 0)
            yield break;
        var steps = container.Children.ToDictionary(child => child.Id, StringComparer.Ordinal);
        foreach (var connection in container.Connections)
        {
            if (!steps.TryGetValue(connection.SourceId, out var source))
            {
                yield return DefinitionProblem.At(container, "dangling-connection", $"a connection begins at “{connection.SourceId}”, which does not exist.");
            }
            else if (!steps.ContainsKey(connection.TargetId))
            {
                yield return DefinitionProblem.At(source, "dangling-connection", $"a connection leads to “{connection.TargetId}”, which does not exist.");
            }
            else if (catalog.Find(source.Type, source.Version) is { } descriptor
                && !descriptor.OutcomesOf(source).Contains(connection.SourcePort, StringComparer.Ordinal))
            {
                yield return DefinitionProblem.At(source, "dangling-connection", $"it has no outcome “{connection.SourcePort}”.");
            }
        }

        var graph = FlowGraph.Of(container);
        foreach (var step in container.Children.Where(child => !graph.Reachable.Contains(child.Id)))
            yield return DefinitionProblem.At(step, "unreachable", "no way leads to it.");
        foreach (var connection in container.Connections.Where(connection => graph.IsBack(connection) && !graph.IsSoundBack(connection)))
            yield return DefinitionProblem.At(steps[connection.SourceId], "invalid-back-connection", $"it leads back to “{connection.TargetId}”, into the middle of a branch.");
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
        variable.ValueKind != JsonValueKind.Object
        || definition.Variables.Any(known => known.Id == DefinitionReader.Text(variable, "id"));
}
