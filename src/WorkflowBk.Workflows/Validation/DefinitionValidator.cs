using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Validation;

/// <summary>Finds what is wrong with a definition before any case runs on it.</summary>
internal sealed class DefinitionValidator(ActivityCatalog catalog, ExpressionEvaluator expressions, IEnumerable<IStepCheck> checks)
{
    private readonly ValueChecks _values = new(expressions);

    /// <summary>Everything that is wrong; empty when it can be used.</summary>
    public IReadOnlyList<DefinitionProblem> Validate(WorkflowDefinition definition)
    {
        List<DefinitionProblem> problems = [];
        foreach (var step in definition.Root.SelfAndDescendants())
        {
            if (catalog.Find(step.Type, step.Version) is not { } descriptor)
            {
                problems.Add(DefinitionProblem.At(step, "unknown-activity", $"there is no activity {step.Type}, version {step.Version}.", step.Type, $"{step.Version}"));
                continue;
            }

            problems.AddRange(_values.Problems(definition, step, descriptor));
            if (step.Children.Count > 0 && !descriptor.IsContainer)
                problems.Add(DefinitionProblem.At(step, "not-a-container", $"there can be no steps inside {step.Type}.", step.Type));
            problems.AddRange(ConnectionProblems(step));
            problems.AddRange(checks.SelectMany(check => check.Check(step)));
        }

        problems.AddRange(VariableProblems(definition));
        if (definition.Root.Children.Count == 0)
            problems.Add(DefinitionProblem.At(definition.Root, "empty", "the workflow has no steps."));
        return problems;
    }

    private static IEnumerable<DefinitionProblem> VariableProblems(WorkflowDefinition definition)
    {
        foreach (var variable in definition.Variables.Concat(definition.Steps.Values.SelectMany(step => step.Variables)))
        {
            string? wrong = null;
            try
            {
                InitialValues.Of(variable);
            }
            catch (ExpressionException exception)
            {
                wrong = exception.Message;
            }

            if (wrong is not null)
                yield return DefinitionProblem.OfFile("bad-variable", $"The variable “{variable.Name}” cannot begin with its value: {wrong}", variable.Name, wrong);
        }
    }

    private IEnumerable<DefinitionProblem> ConnectionProblems(ActivityNode container)
    {
        if (container.Children.Count == 0 || container.Type != Flowchart.TypeName)
            yield break;
        var steps = container.Children.ToDictionary(child => child.Id, StringComparer.Ordinal);
        foreach (var connection in container.Connections)
        {
            if (!steps.TryGetValue(connection.SourceId, out var source))
            {
                yield return DefinitionProblem.At(container, "dangling-connection", $"a connection begins at “{connection.SourceId}”, which does not exist.", connection.SourceId);
            }
            else if (!steps.ContainsKey(connection.TargetId))
            {
                yield return DefinitionProblem.At(source, "dangling-connection", $"a connection leads to “{connection.TargetId}”, which does not exist.", connection.TargetId);
            }
            else if (catalog.Find(source.Type, source.Version) is { } descriptor
                && !descriptor.OutcomesOf(source).Contains(connection.SourcePort, StringComparer.Ordinal))
            {
                yield return DefinitionProblem.At(source, "dangling-connection", $"it has no outcome “{connection.SourcePort}”.", connection.SourcePort);
            }
        }

        var graph = FlowGraph.Of(container);
        var reachable = container.Children
            .Where(child => child.CanStartWorkflow)
            .SelectMany(child => FlowGraph.Of(container, child.Id).Reachable)
            .Concat(graph.Reachable)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var step in container.Children.Where(child => !reachable.Contains(child.Id)))
            yield return DefinitionProblem.At(step, "unreachable", "no way leads to it.");
        var whole = container.Connections.Where(connection => steps.ContainsKey(connection.SourceId) && steps.ContainsKey(connection.TargetId));
        foreach (var connection in whole.Where(connection => graph.IsBack(connection) && !graph.IsSoundBack(connection)))
            yield return DefinitionProblem.At(steps[connection.SourceId], "invalid-back-connection", $"it leads back to “{connection.TargetId}”, into the middle of a branch.", connection.TargetId);
    }
}
