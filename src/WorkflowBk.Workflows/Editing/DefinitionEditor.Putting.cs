using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Editing;

/// <content>How a step is put where it is to be.</content>
public sealed partial class DefinitionEditor
{
    private EditProblem? Attach(Sheet sheet, JsonObject step, string id, StepPlace place, IReadOnlyList<string> main, Taken? taken = null)
    {
        if (!sheet.Definition.Steps.TryGetValue(place.ContainerId, out var container) || StepHome.KindOf(container) == HomeKind.Place)
            return EditProblem.Of("no-such-place");
        var drawn = sheet[container.Id];
        var activities = Sheet.Activities(drawn);
        var after = place.AfterId is null ? null : activities.OfType<JsonObject>().FirstOrDefault(other => Sheet.Text(other, "id") == place.AfterId);
        if (place.AfterId is not null && after is null)
            return EditProblem.Of("no-such-place");
        if (StepHome.KindOf(container) == HomeKind.List)
        {
            activities.Insert(after is null ? 0 : activities.IndexOf(after) + 1, step);
            NewSteps.GiveNodeIds(step, drawn);
            return null;
        }

        if (Hook(container, drawn, id, place, main, taken) is { } problem)
            return problem;
        activities.Insert(after is null ? 0 : activities.Count, step);
        NewSteps.GiveNodeIds(step, drawn);
        DrawingSpace.Place(step, drawn, after);
        return null;
    }

    /// <summary>Puts a step on lines: between the one before it and what that led to.</summary>
    private EditProblem? Hook(ActivityNode container, JsonObject drawn, string id, StepPlace place, IReadOnlyList<string> main, Taken? taken)
    {
        var lines = new Lines(drawn);
        List<Line> onwards = [];
        string? first = null;
        if (place.AfterId is { } after)
        {
            var step = container.Children.First(child => child.Id == after);
            var outcome = place.Outcome ?? "";
            onwards = [.. lines.OutOf(after, outcome).Where(line => place.BeforeId is null || line.To == place.BeforeId)];
            var known = catalog.Find(step.Type, step.Version)?.OutcomesOf(step).Contains(outcome, StringComparer.Ordinal) ?? onwards.Count > 0;
            if (!known || (place.BeforeId is not null && onwards.Count == 0))
                return EditProblem.Of("no-such-place");
        }
        else
        {
            if (container.Children.Any(child => child.Type == StartType || child.CanStartWorkflow))
                return EditProblem.Of("no-such-place");
            first = FlowGraph.Of(container).Start is { } start && start != id ? start : null;
        }

        if (main.Count == 0 && (onwards.Count > 0 || first is not null))
            return EditProblem.Of("nothing-after");
        foreach (var line in onwards)
            lines.Remove(line);
        foreach (var other in taken?.Lines.Where(line => line.To == id || !main.Contains(line.Outcome)) ?? [])
            lines.Add(id, other.Outcome, other.To, other);
        foreach (var outcome in main)
        {
            foreach (var line in onwards)
                lines.Add(id, outcome, line.To, line);
            if (first is not null)
                lines.Add(id, outcome, first);
        }

        if (place.AfterId is not null)
            lines.Add(place.AfterId, place.Outcome!, id);
        else if (Sheet.Text(drawn, "start") is not null)
            drawn["start"] = id;
        return null;
    }
}
