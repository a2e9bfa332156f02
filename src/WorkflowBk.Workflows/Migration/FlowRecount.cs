using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Migration;

/// <summary>
/// A flowchart counts visits, and a step with several connections in waits until each has been visited. In another drawing
/// there may be connections that nobody will ever come along, because their beginning lies behind what is under way: without
/// this, the step after them would wait for ever. And a step that has run must not run again because a way to it is new.
/// </summary>
/// <param name="idOf">The id in the other drawing of a step of this one.</param>
/// <param name="underWay">Steps of this drawing that are under way, by the ids of this one.</param>
internal sealed class FlowRecount(
    FlowMemory memory, ActivityNode from, ActivityNode to, Func<string, string> idOf, IReadOnlyCollection<string> underWay)
{
    private readonly HashSet<string> _active = [.. underWay.Select(idOf)];

    public FlowMemory Recount()
    {
        var graph = GraphOf(to, memory, idOf);
        FlowMemory recounted = new() { Start = memory.Start is null ? null : graph.Start };
        foreach (var (stepId, visits) in memory.Steps)
            recounted.SetVisits(idOf(stepId), visits);
        foreach (var connection in from.Connections.Distinct())
            recounted.Take(connection with { SourceId = idOf(connection.SourceId), TargetId = idOf(connection.TargetId) }, memory.SignedVisitsOf(connection));

        var ahead = Ahead(graph);
        foreach (var step in to.Children)
            Recount(recounted, graph, step, ahead);
        return recounted;
    }

    /// <summary>The other drawing, from where this run of the flowchart began; from its usual beginning where that step is gone.</summary>
    public static FlowGraph GraphOf(ActivityNode to, FlowMemory memory, Func<string, string> idOf) =>
        FlowGraph.Of(to, memory.Start is { } start && to.Children.Any(child => child.Id == idOf(start)) ? idOf(start) : null);

    private void Recount(FlowMemory recounted, FlowGraph graph, ActivityNode step, HashSet<string> ahead)
    {
        var (inbound, visits) = (graph.ForwardInbound(step.Id), recounted.VisitsOf(step.Id));
        foreach (var connection in inbound)
        {
            var isDead = ahead.Contains(step.Id) && !ahead.Contains(connection.SourceId) && !_active.Contains(connection.SourceId);
            var needed = isDead ? visits + 1 : visits;
            // What the case has passed counts as not taken, but for a join: that one asks for all of its branches.
            if (recounted.VisitsOf(connection) < needed)
                recounted.Take(connection, step.Type == "Elsa.FlowJoin" ? needed : -needed);
        }

        if (!ahead.Contains(step.Id) && inbound.Count > 0)
        {
            var soon = inbound.Min(connection => recounted.VisitsOf(connection)
                + (ahead.Contains(connection.SourceId) || _active.Contains(connection.SourceId) ? 1 : 0));
            if (soon > visits)
                recounted.SetVisits(step.Id, soon);
        }
    }

    /// <summary>Steps of the other drawing that are still to come: after what is under way, and not behind the case already.</summary>
    private HashSet<string> Ahead(FlowGraph graph)
    {
        var here = FlowGraph.Of(from, memory.Start);
        var toCome = After(here, underWay, _ => true);
        var passed = from.Children.Select(child => child.Id)
            .Where(step => !toCome.Contains(step) && (step == here.Start || here.ForwardInbound(step).Any(memory.WasFollowed)))
            .Select(idOf).ToHashSet(StringComparer.Ordinal);
        return After(graph, _active, step => !passed.Contains(step));
    }

    private static HashSet<string> After(FlowGraph graph, IReadOnlyCollection<string> from, Func<string, bool> counts)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        Stack<string> toVisit = new(from);
        while (toVisit.TryPop(out var step))
        {
            foreach (var connection in graph.Outbound(step))
            {
                var target = connection.TargetId;
                if (!graph.IsBack(connection) && !from.Contains(target) && counts(target) && found.Add(target))
                    toVisit.Push(target);
            }
        }

        return found;
    }
}
