using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Web.Administration;

/// <summary>The steps of a drawing in the order a case meets them; a loop back does not move a step.</summary>
internal static class FlowOrder
{
    public static IReadOnlyList<ActivityNode> Of(ActivityNode container)
    {
        var steps = container.Children.ToDictionary(step => step.Id, StringComparer.Ordinal);
        var next = container.Connections.ToLookup(connection => connection.SourceId, connection => connection.TargetId, StringComparer.Ordinal);
        var targets = container.Connections.Select(connection => connection.TargetId).ToHashSet(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<ActivityNode> leftLast = [];

        void Visit(ActivityNode step)
        {
            if (!seen.Add(step.Id))
                return;
            // Backwards, because the list is turned round: the first way out is then read first.
            foreach (var target in next[step.Id].Reverse())
            {
                if (steps.TryGetValue(target, out var found))
                    Visit(found);
            }

            leftLast.Add(step);
        }

        var starts = container.Children
            .OrderByDescending(step => step.Id == container.StartId || step.Type == "Elsa.Start")
            .ThenByDescending(step => !targets.Contains(step.Id))
            .ToList();
        List<ActivityNode> ordered = [];
        foreach (var start in starts)
        {
            leftLast.Clear();
            Visit(start);
            leftLast.Reverse();
            ordered.AddRange(leftLast);
        }

        return ordered;
    }
}
