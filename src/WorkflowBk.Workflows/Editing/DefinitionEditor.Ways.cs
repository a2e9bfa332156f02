using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Editing;

/// <content>Where the outcomes of a step lead.</content>
public sealed partial class DefinitionEditor
{
    /// <summary>Says where outcomes lead from now on; an outcome that is not named goes on as before.</summary>
    /// <param name="ways">Ids of the steps that follow, by outcome; none where nothing does.</param>
    public EditOutcome Connect(string json, string stepId, IReadOnlyDictionary<string, IReadOnlyList<string>> ways)
    {
        if (Sheet.Read(json) is not { } sheet)
            return EditOutcome.Refused("unreadable");
        if (!sheet.Has(stepId))
            return EditOutcome.Refused("no-such-step");
        if (sheet.Homes[stepId] is not { Kind: HomeKind.Flow, Container: { } container })
            return ways.Count == 0 ? new EditOutcome(json, stepId, null) : EditOutcome.Refused("only-in-designer");
        var step = sheet.Definition.Steps[stepId];
        var outcomes = OutcomesOf(sheet.Definition, step);
        var lines = new Lines(sheet[container.Id]);
        foreach (var (outcome, targets) in ways)
        {
            var before = lines.OutOf(stepId, outcome);
            if (!outcomes.Contains(outcome, StringComparer.Ordinal) && targets.Count > 0)
                return EditOutcome.Refused("no-such-outcome", outcome);
            if (targets.FirstOrDefault(target => before.All(line => line.To != target) && !CanBeReached(container, target)) is { } wrong)
                return EditOutcome.Refused("no-such-target", outcome, wrong);
            foreach (var line in before.Where(line => !targets.Contains(line.To, StringComparer.Ordinal)))
                lines.Remove(line);
            foreach (var target in targets)
                lines.Add(stepId, outcome, target);
        }

        var result = sheet.Write(stepId);
        return result.Json is { } changed && UnsoundBack(container, changed) is { } back ? EditOutcome.Refused("unsound-back", back.SourcePort, back.TargetId) : result;
    }

    private static bool CanBeReached(ActivityNode container, string target) =>
        container.Children.Any(child => child.Id == target && child.Type != StartType);

    /// <summary>A new line that leads back into the middle of a branch, which the engine would not follow.</summary>
    private static Connection? UnsoundBack(ActivityNode before, string json)
    {
        if (DefinitionReader.Read(json).Definition?.Steps.GetValueOrDefault(before.Id) is not { } after)
            return null;
        var graph = FlowGraph.Of(after);
        return after.Connections.Except(before.Connections).FirstOrDefault(line => graph.IsBack(line) && !graph.IsSoundBack(line));
    }
}
