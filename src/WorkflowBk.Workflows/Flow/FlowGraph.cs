using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Flow;

/// <summary>A flowchart as a graph: where it starts, what can be reached, and which connections lead back.</summary>
internal sealed class FlowGraph
{
    private static readonly ConditionalWeakTable<ActivityNode, ConcurrentDictionary<string, FlowGraph>> _graphs = [];

    private readonly Dictionary<string, List<Connection>> _outbound;
    private readonly Dictionary<string, List<Connection>> _forwardInbound;
    private readonly HashSet<Connection> _back = [];
    private readonly HashSet<string> _reachable = new(StringComparer.Ordinal);

    private FlowGraph(ActivityNode flowchart, string? start)
    {
        Start = start;
        _outbound = flowchart.Connections
            .Distinct()
            .GroupBy(connection => connection.SourceId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var forward = Walk();
        _forwardInbound = forward
            .GroupBy(connection => connection.TargetId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    /// <summary>The step the flowchart starts at; <c>null</c> when it has none.</summary>
    public string? Start { get; }

    public IReadOnlySet<string> Reachable => _reachable;

    public static FlowGraph Of(ActivityNode flowchart) => Of(flowchart, null);

    /// <param name="start">The step it starts at this time; <c>null</c> for the usual one.</param>
    public static FlowGraph Of(ActivityNode flowchart, string? start) => _graphs
        .GetValue(flowchart, _ => new ConcurrentDictionary<string, FlowGraph>(StringComparer.Ordinal))
        .GetOrAdd(start ?? "", _ => new FlowGraph(flowchart, start ?? StartOf(flowchart)));

    public IReadOnlyList<Connection> Outbound(string stepId) => _outbound.TryGetValue(stepId, out var list) ? list : [];

    /// <summary>Connections into a step that do not lead back, from steps that can be reached.</summary>
    public IReadOnlyList<Connection> ForwardInbound(string stepId) => _forwardInbound.TryGetValue(stepId, out var list) ? list : [];

    public bool IsBack(Connection connection) => _back.Contains(connection);

    /// <summary>A connection back is sound when every way from the start to its source goes through its target.</summary>
    public bool IsSoundBack(Connection back) =>
        back.SourceId == back.TargetId || back.TargetId == Start || !AncestorsOf(back.SourceId, without: back.TargetId).Contains(Start!);

    /// <summary>The connection back that outcomes of a step follow although it leads into the middle of a branch, or <c>null</c>.</summary>
    public Connection? UnsoundBackOf(string stepId, IReadOnlyList<string> outcomes) => Outbound(stepId).FirstOrDefault(
        connection => IsBack(connection) && outcomes.Contains(connection.SourcePort, StringComparer.Ordinal) && !IsSoundBack(connection));

    public static string UnsoundBack(Connection back) =>
        $"Invalid backward connection from “{back.SourceId}” to “{back.TargetId}”: it leads into the middle of a branch.";

    /// <summary>All steps from which a step can be reached without going back, itself included.</summary>
    public IReadOnlySet<string> AncestorsOf(string stepId, string? without = null)
    {
        HashSet<string> found = new([stepId], StringComparer.Ordinal);
        Stack<string> toVisit = new([stepId]);
        while (toVisit.TryPop(out var next))
        {
            foreach (var connection in ForwardInbound(next))
            {
                if (connection.SourceId != without && found.Add(connection.SourceId))
                    toVisit.Push(connection.SourceId);
            }
        }

        return found;
    }

    /// <summary>Breadth first from the start; a connection whose target already leads to its source goes back.</summary>
    private List<Connection> Walk()
    {
        List<Connection> forward = [];
        if (Start is null)
            return forward;
        Dictionary<string, List<string>> after = new(StringComparer.Ordinal);
        Queue<string> toVisit = new([Start]);
        _reachable.Add(Start);
        while (toVisit.TryDequeue(out var step))
        {
            foreach (var connection in Outbound(step))
            {
                if (Leads(after, connection.TargetId, connection.SourceId))
                {
                    _back.Add(connection);
                    continue;
                }

                forward.Add(connection);
                if (!after.TryGetValue(step, out var targets))
                    after[step] = targets = [];
                targets.Add(connection.TargetId);
                if (_reachable.Add(connection.TargetId))
                    toVisit.Enqueue(connection.TargetId);
            }
        }

        return forward;
    }

    private static bool Leads(Dictionary<string, List<string>> after, string from, string to)
    {
        HashSet<string> seen = new([from], StringComparer.Ordinal);
        Stack<string> toVisit = new([from]);
        while (toVisit.TryPop(out var step))
        {
            if (step == to)
                return true;
            foreach (var next in after.GetValueOrDefault(step, []))
            {
                if (seen.Add(next))
                    toVisit.Push(next);
            }
        }

        return false;
    }

    private static string? StartOf(ActivityNode flowchart)
    {
        var targets = flowchart.Connections.Select(connection => connection.TargetId).ToHashSet(StringComparer.Ordinal);
        var start = flowchart.Children.FirstOrDefault(child => child.Id == flowchart.StartId)
            ?? flowchart.Children.FirstOrDefault(child => child.Type == "Elsa.Start")
            ?? flowchart.Children.FirstOrDefault(child => child.CanStartWorkflow)
            ?? flowchart.Children.FirstOrDefault(child => !targets.Contains(child.Id))
            ?? (flowchart.Children.Count > 0 ? flowchart.Children[0] : null);
        return start?.Id;
    }
}
