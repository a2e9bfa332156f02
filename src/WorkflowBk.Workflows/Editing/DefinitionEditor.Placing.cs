using System.Text.Json;
using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Editing;

/// <content>Adds, removes and moves steps.</content>
public sealed partial class DefinitionEditor
{
    /// <summary>Puts a new step on the way.</summary>
    /// <param name="stepId">The id it is to have, if that is free; <c>null</c> for one made of its type.</param>
    public EditOutcome Add(string json, string type, string name, StepPlace place, string? stepId = null)
    {
        if (Sheet.Read(json) is not { } sheet)
            return EditOutcome.Refused("unreadable");
        if (catalog.All.Where(known => known.Type == type).MaxBy(known => known.Version) is not { } activity)
            return EditOutcome.Refused("no-such-activity");
        if (type == StartType)
            return EditOutcome.Refused("start");
        if (WrongName(name) is { } wrong)
            return new EditOutcome(null, null, wrong);
        var id = stepId is not null && !sheet.Has(stepId) ? stepId : NewSteps.IdFor(sheet.Definition, type);
        var step = NewSteps.Make(id, name.Trim(), activity);
        var outcomes = activity.OutcomesOf(new ActivityNode(id, name, type, activity.Version, false, JsonSerializer.SerializeToElement(step), [], [], null));
        return Attach(sheet, step, id, place, MainOf(outcomes)) is { } problem ? new EditOutcome(null, null, problem) : sheet.Write(id);
    }

    /// <summary>
    /// Takes a step away, with what lies in it. What led to it goes on to what came after. Where its outcomes lead to different
    /// places, the answer is <c>several-ways</c> with the outcomes, until one is chosen.
    /// </summary>
    /// <param name="keep">The outcome whose way is kept; empty to keep none; <c>null</c> when there is nothing to choose.</param>
    public static EditOutcome Remove(string json, string stepId, string? keep = null)
    {
        if (Sheet.Read(json) is not { } sheet)
            return EditOutcome.Refused("unreadable");
        return Detach(sheet, stepId, keep, out _) is { } problem ? new EditOutcome(null, null, problem) : sheet.Write(stepId);
    }

    /// <summary>Takes a step from where it is and puts it somewhere else, with its id, its settings and its other ways.</summary>
    /// <param name="keep">As when it is removed.</param>
    public EditOutcome Move(string json, string stepId, StepPlace place, string? keep = null)
    {
        if (Sheet.Read(json) is not { } sheet)
            return EditOutcome.Refused("unreadable");
        if (sheet.Definition.Steps.GetValueOrDefault(stepId) is not { } node)
            return EditOutcome.Refused("no-such-step");
        if (place.AfterId == stepId || node.SelfAndDescendants().Any(inside => inside.Id == place.ContainerId))
            return EditOutcome.Refused("into-itself");
        if (IsThere(sheet, stepId, place))
            return new EditOutcome(json, stepId, null);
        if (Detach(sheet, stepId, keep, out var taken) is { } refused)
            return new EditOutcome(null, null, refused);
        // Ways do not lead from one container into another.
        if (sheet.Homes[stepId].Container!.Id != place.ContainerId)
            taken = new Taken([], [.. taken.Lines.Where(line => line.To == stepId)]);
        var main = taken.Main.Count > 0 ? taken.Main : MainOf(OutcomesOf(sheet.Definition, node));
        if (Attach(sheet, sheet[stepId], stepId, place, main, taken) is { } problem)
            return new EditOutcome(null, null, problem);
        return sheet.Write(stepId);
    }

    private static bool IsThere(Sheet sheet, string stepId, StepPlace place)
    {
        var home = sheet.Homes[stepId];
        if (home.Container?.Id != place.ContainerId)
            return false;
        if (home.Kind == HomeKind.List)
        {
            var before = home.Container.Children.TakeWhile(child => child.Id != stepId).LastOrDefault();
            return before?.Id == place.AfterId;
        }

        if (place.AfterId is null)
            return FlowGraph.Of(home.Container).Start == stepId;
        var targets = home.Container.Connections.Where(line => line.SourceId == place.AfterId && line.SourcePort == place.Outcome).Select(line => line.TargetId).Distinct();
        return place.BeforeId is null ? targets.SequenceEqual([stepId]) : place.BeforeId == stepId && targets.Contains(stepId);
    }

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

    /// <summary>The lines out of a step that was taken off them.</summary>
    /// <param name="Main">The outcomes that led to what now comes after those before it.</param>
    private sealed record Taken(IReadOnlyList<string> Main, IReadOnlyList<Line> Lines)
    {
        public static Taken Nothing { get; } = new([], []);
    }
}
