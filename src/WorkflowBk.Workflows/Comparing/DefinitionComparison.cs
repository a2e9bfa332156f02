using System.Text.Json;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Workflows.Comparing;

/// <summary>Finds what differs between two versions of a workflow. Steps are the same when they have the same id.</summary>
public static class DefinitionComparison
{
    /// <summary>A step's name, or the workflow's.</summary>
    public const string Name = "name";

    /// <summary>Which activity a step is.</summary>
    public const string Activity = "activity";

    /// <summary>The step that a step lies inside.</summary>
    public const string Container = "container";

    /// <summary>Whether a step can start the workflow.</summary>
    public const string CanStart = "canStartWorkflow";

    /// <summary>What happens when a step fails.</summary>
    public const string IncidentStrategy = "incidentStrategy";

    /// <summary>Followed by the name of a variable.</summary>
    public const string Variable = "variable:";

    /// <summary>Followed by the name of an input of the workflow.</summary>
    public const string Input = "input:";

    private const string Literal = "Literal";

    // What the drawing needs, what stands elsewhere in a change, or what is inside the step.
    private static readonly HashSet<string> _notSet = new(StringComparer.Ordinal)
    {
        "id", "nodeId", "name", "type", "version", "customProperties", "metadata", "activities", "connections", "variables", "start",
        "synthetic", "runAsynchronously", "commitStrategy", "_type", "notFoundConnections",
    };

    public static DefinitionChanges Compare(WorkflowDefinition before, WorkflowDefinition after)
    {
        var (here, there) = (Placed.Of(before), Placed.Of(after));
        return new DefinitionChanges(
            [.. Differences(SettingsOf(before), SettingsOf(after))],
            [
                .. after.Steps.Values.Select(step => Change(step, here, there)).OfType<StepChange>(),
                .. before.Steps.Values.Where(step => !there.Steps.ContainsKey(step.Id))
                    .Select(step => new StepChange(step.Id, step.Name, step.Type, step.Version, StepFate.Removed, [], [])),
            ]);
    }

    private static StepChange? Change(ActivityNode step, Placed here, Placed there)
    {
        var isNew = !here.Steps.TryGetValue(step.Id, out var was);
        List<ValueChange> values = [.. Differences(was is null ? [] : ValuesOf(was, here), ValuesOf(step, there))];
        List<WayChange> ways =
        [
            .. there.WaysFrom(step.Id).Except(here.WaysFrom(step.Id)).Select(way => new WayChange(true, way.SourcePort, way.TargetId, there.Steps[way.TargetId].Name)),
            .. here.WaysFrom(step.Id).Except(there.WaysFrom(step.Id)).Where(way => there.Steps.ContainsKey(way.TargetId))
                .Select(way => new WayChange(false, way.SourcePort, way.TargetId, there.Steps[way.TargetId].Name)),
        ];
        if (isNew)
            return new StepChange(step.Id, step.Name, step.Type, step.Version, StepFate.Added, [.. values.Where(value => value.Name is not (Name or Activity))], ways);
        return values.Count + ways.Count == 0 ? null : new StepChange(step.Id, step.Name, step.Type, step.Version, StepFate.Changed, values, ways);
    }

    private static IEnumerable<ValueChange> Differences(IReadOnlyDictionary<string, SetValue> before, IReadOnlyDictionary<string, SetValue> after) =>
        after.Keys.Concat(before.Keys.Where(name => !after.ContainsKey(name)))
            .Select(name => new ValueChange(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
            .Where(change => change.Before != change.After);

    private static Dictionary<string, SetValue> SettingsOf(WorkflowDefinition definition)
    {
        Dictionary<string, SetValue> values = new(StringComparer.Ordinal)
        {
            [Name] = new(Literal, definition.Name),
            [IncidentStrategy] = new(Literal, definition.IncidentStrategy.ToString()),
        };
        foreach (var variable in definition.Variables)
            values[Variable + variable.Name] = new SetValue(variable.TypeName, Text(variable.InitialValue) ?? "");
        foreach (var input in definition.Inputs)
            values[Input + input.Name] = new SetValue(Literal, "");
        return values;
    }

    private static Dictionary<string, SetValue> ValuesOf(ActivityNode step, Placed placed)
    {
        Dictionary<string, SetValue> values = new(StringComparer.Ordinal)
        {
            [Name] = new(Literal, step.Name),
            [Activity] = new(Literal, step.Version == 1 ? step.Type : $"{step.Type} {step.Version}"),
        };
        if (step.CanStartWorkflow)
            values[CanStart] = new SetValue(Literal, "true");
        // The outermost container is the drawing itself.
        if (placed.ContainerOf(step.Id) is { } container && container != placed.RootId)
            values[Container] = new SetValue(Literal, placed.Steps[container].Name);
        foreach (var member in step.Json.EnumerateObject())
        {
            if (!_notSet.Contains(member.Name) && !step.Slots.ContainsKey(member.Name) && ValueOf(member.Value) is { } value)
                values[member.Name] = value;
        }

        return values;
    }

    /// <summary><c>null</c> for what is not set: nothing, or an empty text.</summary>
    private static SetValue? ValueOf(JsonElement member)
    {
        if (Expression.Read(member) is not { } expression)
            return Text(member) is { Length: > 0 } plain ? new SetValue(Literal, plain) : null;
        return Text(expression.Value) is { Length: > 0 } text ? new SetValue(expression.Type, text) : null;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array when value.GetArrayLength() == 0 => null,
        _ => JsonSerializer.Serialize(value),
    };

    /// <summary>The steps of a version, the step each lies in, and the ways between them.</summary>
    private sealed class Placed
    {
        private readonly Dictionary<string, string> _containers = new(StringComparer.Ordinal);
        private readonly ILookup<string, Connection> _ways;

        private Placed(WorkflowDefinition definition)
        {
            Steps = definition.Steps;
            RootId = definition.Root.Id;
            foreach (var container in Steps.Values)
            {
                foreach (var child in container.Children)
                    _containers[child.Id] = container.Id;
            }

            _ways = Steps.Values.SelectMany(step => step.Connections).Distinct()
                .Where(way => Steps.ContainsKey(way.TargetId))
                .ToLookup(way => way.SourceId, StringComparer.Ordinal);
        }

        public IReadOnlyDictionary<string, ActivityNode> Steps { get; }

        public string RootId { get; }

        public static Placed Of(WorkflowDefinition definition) => new(definition);

        public string? ContainerOf(string stepId) => _containers.GetValueOrDefault(stepId);

        public IEnumerable<Connection> WaysFrom(string stepId) => _ways[stepId];
    }
}
