using System.Text.Json.Nodes;

namespace WorkflowBk.Workflows.Editing;

/// <content>How a step is taken from where it is.</content>
public sealed partial class DefinitionEditor
{
    private static EditProblem? Detach(Sheet sheet, string stepId, string? keep, out Taken taken)
    {
        taken = Taken.Nothing;
        if (!sheet.Has(stepId))
            return EditProblem.Of("no-such-step");
        var home = sheet.Homes[stepId];
        if (!home.IsOpen)
            return EditProblem.Of("only-in-designer");
        if (sheet.Definition.Steps[stepId].Type == StartType)
            return EditProblem.Of("start");
        var container = sheet[home.Container!.Id];
        if (home.Kind == HomeKind.Flow && Unhook(container, stepId, keep, out taken) is { } problem)
            return problem;
        Sheet.Activities(container).Remove(sheet[stepId]);
        return null;
    }

    /// <summary>Takes a step off its lines, and lets those into it go on.</summary>
    private static EditProblem? Unhook(JsonObject container, string stepId, string? keep, out Taken taken)
    {
        taken = Taken.Nothing;
        var lines = new Lines(container);
        var ways = lines.OutOf(stepId).GroupBy(line => line.Outcome).Select(way => (Outcome: way.Key, Lines: way.DistinctBy(line => line.To).ToList())).ToList();
        var different = ways.DistinctBy(way => string.Join('\n', way.Lines.Select(line => line.To).Order(StringComparer.Ordinal))).ToList();
        if (keep is null && different.Count > 1)
            return EditProblem.Of("several-ways", [.. different.Select(way => way.Outcome)]);
        List<Line> kept = [];
        if (keep is { Length: > 0 })
        {
            if (ways.Find(way => way.Outcome == keep) is not { Lines: { } chosen })
                return EditProblem.Of("no-such-outcome", keep);
            kept = chosen;
        }
        else if (keep is null && different.Count == 1)
        {
            kept = different[0].Lines;
        }

        foreach (var into in lines.Into(stepId))
        {
            foreach (var on in kept)
                lines.Add(into.From, into.Outcome, on.To, on);
            lines.Remove(into);
        }

        var next = kept.Select(line => line.To).ToHashSet(StringComparer.Ordinal);
        taken = new Taken(
            kept.Count == 0 ? [] : [.. ways.Where(way => next.SetEquals(way.Lines.Select(line => line.To))).Select(way => way.Outcome)],
            [.. lines.All.Where(line => line.From == stepId)]);
        foreach (var line in taken.Lines)
            lines.Remove(line);
        if (Sheet.Text(container, "start") == stepId)
        {
            if (kept is [var only])
                container["start"] = only.To;
            else
                container.Remove("start");
        }

        return null;
    }

    /// <summary>The lines out of a step that was taken off them.</summary>
    /// <param name="Main">The outcomes that led to what now comes after those before it.</param>
    private sealed record Taken(IReadOnlyList<string> Main, IReadOnlyList<Line> Lines)
    {
        public static Taken Nothing { get; } = new([], []);
    }
}
