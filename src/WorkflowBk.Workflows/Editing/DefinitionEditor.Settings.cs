using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Editing;

/// <content>What the inputs of a step are set to.</content>
public sealed partial class DefinitionEditor
{
    /// <summary>Longest setting, in characters.</summary>
    public const int MaxSettingLength = 20_000;

    /// <summary>
    /// Sets inputs; those that are not named stay as they are. An outcome that is called something else from now on keeps its
    /// ways, and one that is gone loses them.
    /// </summary>
    /// <param name="settings">By the input's name; an empty text unsets it.</param>
    public EditOutcome Set(string json, string stepId, IReadOnlyDictionary<string, StepSetting> settings)
    {
        if (Sheet.Read(json) is not { } sheet)
            return EditOutcome.Refused("unreadable");
        if (sheet.Definition.Steps.GetValueOrDefault(stepId) is not { } step)
            return EditOutcome.Refused("no-such-step");
        if (catalog.Find(step.Type, step.Version) is not { } activity)
            return settings.Count == 0 ? new EditOutcome(json, stepId, null) : EditOutcome.Refused("no-such-activity");
        var changed = false;
        foreach (var (name, setting) in settings)
        {
            if (activity.Inputs.FirstOrDefault(input => input.Name == name) is not { } input)
                return EditOutcome.Refused("no-such-input", name);
            var before = StepSetting.Of(step, activity, input);
            if (before == setting || (before is null && setting.Text.Length == 0))
                continue;
            if (StepSetting.IsDrawn(activity, input))
                return EditOutcome.Refused("only-in-designer", name);
            if (setting.Text.Length > MaxSettingLength)
                return EditOutcome.Refused("long-setting", name);
            if (SettingWriter.Write(sheet, sheet[stepId], activity, input, setting) is { } problem)
                return new EditOutcome(null, null, problem);
            changed = true;
        }

        if (!changed)
            return new EditOutcome(json, stepId, null);
        var result = sheet.Write(stepId);
        return result.Json is null || activity.FixedOutcomes is not null ? result : FollowOutcomes(sheet, stepId, activity.OutcomesOf(step), result.Json);
    }

    /// <summary>Lines follow the outcomes they leave by, in the order of the list.</summary>
    private EditOutcome FollowOutcomes(Sheet sheet, string stepId, IReadOnlyList<string> before, string json)
    {
        var after = DefinitionReader.Read(json).Definition is { } definition ? OutcomesOf(definition, definition.Steps[stepId]) : before;
        if (sheet.Homes[stepId] is not { Kind: HomeKind.Flow, Container: { } container } || before.SequenceEqual(after))
            return new EditOutcome(json, stepId, null);
        var lines = new Lines(sheet[container.Id]);
        var leaving = lines.All.Where(line => line.From == stepId && !after.Contains(line.Outcome, StringComparer.Ordinal)).ToList();
        leaving.ForEach(lines.Remove);
        if (before.Count == after.Count)
        {
            foreach (var line in leaving.Where(line => before.Contains(line.Outcome)))
            {
                var renamed = after[before.ToList().IndexOf(line.Outcome)];
                if (!before.Contains(renamed))
                    lines.Add(stepId, renamed, line.To, line);
            }
        }

        return sheet.Write(stepId);
    }
}
