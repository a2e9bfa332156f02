using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Validation;

/// <summary>Finds rounds that a case can neither leave nor pause in: it would be stopped as running wild.</summary>
internal sealed class LoopCheck(ActivityCatalog catalog) : IDefinitionCheck
{
    public ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<DefinitionProblem>>(
            [.. definition.Root.SelfAndDescendants().Where(node => node.Type == Flowchart.TypeName).SelectMany(Problems)]);

    private IEnumerable<DefinitionProblem> Problems(ActivityNode flowchart)
    {
        var graph = FlowGraph.Of(flowchart);
        var hurried = flowchart.Children.Where(step => graph.Reachable.Contains(step.Id) && Hurries(step)).ToDictionary(step => step.Id, StringComparer.Ordinal);
        // What has a way out of the rest, by an outcome that leads elsewhere or nowhere, is taken away until nothing changes.
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var step in hurried.Values.Where(step => Leaves(step, graph, hurried)).ToList())
                changed |= hurried.Remove(step.Id);
        }

        return flowchart.Connections
            .Where(connection => graph.IsBack(connection) && hurried.ContainsKey(connection.SourceId) && hurried.ContainsKey(connection.TargetId))
            .Select(connection => DefinitionProblem.At(hurried[connection.TargetId], "endless-loop", "a case that comes here goes round and round without a pause."));
    }

    private bool Leaves(ActivityNode step, FlowGraph graph, Dictionary<string, ActivityNode> hurried)
    {
        var ways = graph.Outbound(step.Id);
        return catalog.Find(step.Type, step.Version)!.OutcomesOf(step)
            .Any(outcome => !ways.Any(way => way.SourcePort == outcome && hurried.ContainsKey(way.TargetId)));
    }

    private bool Hurries(ActivityNode step) =>
        catalog.Find(step.Type, step.Version) is { } descriptor
        && step.Children.Count == 0
        && !typeof(IResumableActivity).IsAssignableFrom(descriptor.ClassType)
        && !descriptor.IsTerminal
        // These leave the round in a way that is not drawn.
        && step.Type is not ("Elsa.Break" or "Elsa.Fault");
}
