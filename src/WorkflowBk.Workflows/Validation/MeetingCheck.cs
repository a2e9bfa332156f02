using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Validation;

/// <summary>Finds joins that wait for branches of which a case can only take one: they would wait for ever.</summary>
internal sealed class MeetingCheck : IDefinitionCheck
{
    /// <summary>These can leave by several ways at once.</summary>
    private static readonly HashSet<string> _severalWays = ["Elsa.FlowFork", "Elsa.FlowSwitch", "Elsa.RunJavaScript"];

    public ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<DefinitionProblem>>(
            [.. definition.Root.SelfAndDescendants().Where(node => node.Type == Flowchart.TypeName).SelectMany(Problems)]);

    private static IEnumerable<DefinitionProblem> Problems(ActivityNode flowchart)
    {
        var graph = FlowGraph.Of(flowchart);
        var steps = flowchart.Children.ToDictionary(step => step.Id, StringComparer.Ordinal);
        Dictionary<string, HashSet<(string Step, string Outcome)>> taken = new(StringComparer.Ordinal);
        foreach (var step in InOrder(graph, steps))
        {
            var roads = graph.ForwardInbound(step.Id)
                .Select(inbound => Road(steps[inbound.SourceId], inbound, taken[inbound.SourceId]))
                .ToList();
            taken[step.Id] = IsWaitingForAll(step) ? [.. roads.SelectMany(road => road)] : InCommon(roads);
            if (!IsWaitingForAll(step))
                continue;
            var clash = taken[step.Id].GroupBy(choice => choice.Step, StringComparer.Ordinal).FirstOrDefault(choices => choices.Count() > 1);
            if (clash is not null)
            {
                var (chooser, outcomes) = (steps[clash.Key].Name, string.Join(", ", clash.Select(choice => choice.Outcome).Order(StringComparer.Ordinal)));
                yield return DefinitionProblem.At(
                    step, "never-meets", $"it waits for branches that never come together: a case leaves “{chooser}” by one of {outcomes} only.", chooser, outcomes);
            }
        }
    }

    /// <summary>The choices behind a connection, its own included.</summary>
    private static IEnumerable<(string Step, string Outcome)> Road(ActivityNode source, Connection connection, HashSet<(string, string)> before) =>
        _severalWays.Contains(source.Type) ? before : before.Append((source.Id, connection.SourcePort));

    private static HashSet<(string Step, string Outcome)> InCommon(List<IEnumerable<(string Step, string Outcome)>> roads) =>
        roads.Count == 0 ? [] : roads.Skip(1).Aggregate(roads[0].ToHashSet(), (common, road) =>
        {
            common.IntersectWith(road);
            return common;
        });

    private static bool IsWaitingForAll(ActivityNode step) =>
        step.Type == "Elsa.FlowJoin"
        && Expression.Read(step.Property(nameof(FlowJoin.Mode))) is { Type: "Literal", Value.ValueKind: System.Text.Json.JsonValueKind.String } mode
        && mode.Value.GetString() == nameof(FlowJoinMode.WaitAll);

    /// <summary>Every step after those that lead to it.</summary>
    private static IEnumerable<ActivityNode> InOrder(FlowGraph graph, Dictionary<string, ActivityNode> steps)
    {
        var left = graph.Reachable.Where(steps.ContainsKey).ToDictionary(id => id, id => graph.ForwardInbound(id).Count, StringComparer.Ordinal);
        Queue<string> ready = new(left.Where(pair => pair.Value == 0).Select(pair => pair.Key));
        while (ready.TryDequeue(out var id))
        {
            yield return steps[id];
            foreach (var next in graph.Outbound(id).Where(connection => !graph.IsBack(connection) && left.ContainsKey(connection.TargetId)))
            {
                if (--left[next.TargetId] == 0)
                    ready.Enqueue(next.TargetId);
            }
        }
    }
}
