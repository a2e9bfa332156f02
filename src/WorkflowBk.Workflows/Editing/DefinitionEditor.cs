using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Editing;

/// <summary>
/// Changes a definition step by step, for those who work without the drawing. What is not asked for stays as it was written;
/// whether the result can be published is for the engine's checks to say, as with a drawing.
/// </summary>
public sealed partial class DefinitionEditor(ActivityCatalog catalog)
{
    /// <summary>Longest name of a step, in characters.</summary>
    public const int MaxNameLength = 200;

    private const string Done = "Done";

    /// <summary>Where a flowchart begins: there is one, and it stays.</summary>
    private const string StartType = "Elsa.Start";

    /// <summary>The id that a new step would be given.</summary>
    public static string IdFor(WorkflowDefinition definition, string type) => NewSteps.IdFor(definition, type);

    /// <summary>Gives a step another name.</summary>
    public static EditOutcome Rename(string json, string stepId, string name)
    {
        if (Sheet.Read(json) is not { } sheet)
            return EditOutcome.Refused("unreadable");
        if (!sheet.Has(stepId))
            return EditOutcome.Refused("no-such-step");
        if (WrongName(name) is { } problem)
            return new EditOutcome(null, null, problem);
        var step = sheet[stepId];
        if (sheet.Definition.Steps[stepId].Name == name.Trim())
            return new EditOutcome(json, stepId, null);
        step["name"] = name.Trim();
        if (step["metadata"] is JsonObject metadata)
            metadata["displayText"] = name.Trim();
        return sheet.Write(stepId);
    }

    /// <summary>The ways out of a step; those that are drawn when there is no such activity.</summary>
    public IReadOnlyList<string> OutcomesOf(WorkflowDefinition definition, ActivityNode step) =>
        catalog.Find(step.Type, step.Version) is { } activity
            ? activity.OutcomesOf(step)
            : [.. definition.Steps.Values.SelectMany(node => node.Connections).Where(line => line.SourceId == step.Id).Select(line => line.SourcePort).Distinct()];

    private static EditProblem? WrongName(string name) =>
        string.IsNullOrWhiteSpace(name) ? EditProblem.Of("no-name")
        : name.Trim().Length > MaxNameLength ? EditProblem.Of("long-name")
        : null;

    /// <summary>The way on where a step has several: the one that most are called by, else the first.</summary>
    private static IReadOnlyList<string> MainOf(IReadOnlyList<string> outcomes) => outcomes.Contains(Done) ? [Done] : [.. outcomes.Take(1)];
}
