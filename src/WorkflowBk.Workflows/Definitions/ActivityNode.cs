using System.Collections.ObjectModel;
using System.Text.Json;

namespace WorkflowBk.Workflows.Definitions;

/// <summary>A step of a workflow as it is drawn: which activity, with which inputs.</summary>
/// <param name="Id">Unique within the definition.</param>
/// <param name="Name">What people call the step.</param>
/// <param name="Json">The step as it stands in the file; inputs are read from it.</param>
/// <param name="Children">Steps inside, where the step is a container; those in <see cref="Slots"/> too.</param>
/// <param name="StartId">The step a flowchart says it starts at, or <c>null</c>.</param>
public sealed record ActivityNode(
    string Id,
    string Name,
    string Type,
    int Version,
    bool CanStartWorkflow,
    JsonElement Json,
    IReadOnlyList<ActivityNode> Children,
    IReadOnlyList<Connection> Connections,
    string? StartId)
{
    /// <summary>Single steps inside, by the name of their place: <c>then</c>, <c>else</c>, <c>body</c>.</summary>
    public IReadOnlyDictionary<string, ActivityNode> Slots { get; init; } = ReadOnlyDictionary<string, ActivityNode>.Empty;

    /// <summary>Variables that live as long as a run of the step.</summary>
    public IReadOnlyList<VariableDefinition> Variables { get; init; } = [];

    public IEnumerable<ActivityNode> SelfAndDescendants() => Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);

    /// <summary>The raw value of an input; undefined when the step does not have it.</summary>
    /// <param name="name">The property's name in C#; files write it in camel case.</param>
    public JsonElement Property(string name) =>
        Json.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(name), out var value) ? value : default;
}
