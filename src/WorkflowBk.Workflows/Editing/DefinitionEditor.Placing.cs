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
}
