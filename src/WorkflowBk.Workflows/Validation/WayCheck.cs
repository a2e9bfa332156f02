using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Validation;

/// <summary>Finds ways that are most likely forgotten: outcomes that lead nowhere, and branches that no case can take.</summary>
/// <remarks>
/// A branch beside the main road may stop anywhere. Where a step can lead to the end of the process, each of its outcomes should.
/// </remarks>
internal sealed class WayCheck(ActivityCatalog catalog) : IDefinitionCheck
{
    public ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<DefinitionProblem>>(
        [
            .. definition.Root.SelfAndDescendants().Where(node => node.Type == Flowchart.TypeName).SelectMany(LooseEnds),
            .. definition.Steps.Values.Where(IsDecided).Select(step =>
                DefinitionProblem.Warning(step, "unreachable-branch", "its condition is always the same, so one of its ways is never taken.")),
        ]);

    private IEnumerable<DefinitionProblem> LooseEnds(ActivityNode flowchart)
    {
        var mainRoad = LeadingToTheEnd(flowchart);
        var led = flowchart.Connections.Select(connection => (connection.SourceId, connection.SourcePort)).ToHashSet();
        return
            from step in flowchart.Children
            let descriptor = catalog.Find(step.Type, step.Version)
            where descriptor is { IsGeneral: false } && mainRoad.Contains(step.Id)
            let outcomes = descriptor.OutcomesOf(step)
            where outcomes.Count > 1
            from outcome in outcomes
            where !led.Contains((step.Id, outcome))
            select DefinitionProblem.Warning(step, "loose-outcome", $"its outcome “{outcome}” leads nowhere.", descriptor.DisplayNameOf(outcome));
    }

    private HashSet<string> LeadingToTheEnd(ActivityNode flowchart)
    {
        var before = flowchart.Connections.ToLookup(connection => connection.TargetId, connection => connection.SourceId, StringComparer.Ordinal);
        Queue<string> toVisit = new(flowchart.Children.Where(step => catalog.Find(step.Type, step.Version) is { IsTerminal: true }).Select(step => step.Id));
        HashSet<string> found = new(toVisit, StringComparer.Ordinal);
        while (toVisit.TryDequeue(out var step))
        {
            foreach (var source in before[step].Where(found.Add))
                toVisit.Enqueue(source);
        }

        return found;
    }

    /// <summary>A question whose answer is written down.</summary>
    private static bool IsDecided(ActivityNode step) =>
        step.Type is "Elsa.FlowDecision" or "Elsa.If"
        && Expression.Read(step.Property(nameof(FlowDecision.Condition))) is { Type: "Literal", Value.ValueKind: JsonValueKind.True or JsonValueKind.False };
}
