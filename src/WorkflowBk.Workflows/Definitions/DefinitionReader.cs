using System.Text.Json;

namespace WorkflowBk.Workflows.Definitions;

/// <summary>Reads Elsa 3 workflow JSON. Says what is wrong with a file that is not; never throws for its content.</summary>
public static class DefinitionReader
{
    /// <summary>Largest file that is read, in characters. A workflow of a hundred steps is about 150,000.</summary>
    public const int MaxLength = 5_000_000;

    /// <summary>Deepest nesting of the file; each container inside another takes two levels.</summary>
    public const int MaxDepth = 128;

    /// <summary>Most steps, and most connections. What a drawing of that size costs to check still goes unnoticed.</summary>
    public const int MaxSteps = 2_000;

    public static DefinitionReading Read(string json)
    {
        if (json.Length > MaxLength)
            return DefinitionReading.Refused("too-large", $"The file is larger than {MaxLength} characters.");
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(
                json, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            root = document.RootElement.Clone();
            WellFormedText.Check(root);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return DefinitionReading.Refused("not-json", $"The file is not JSON: {exception.Message}");
        }

        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("root", out var rootActivity))
            return DefinitionReading.Refused("not-a-workflow", "The file is not an Elsa 3 workflow: it has no “root”.");
        if (Text(root, "definitionId") is not { Length: > 0 } definitionId)
            return DefinitionReading.Refused("no-definition-id", "The workflow has no “definitionId”.");

        List<DefinitionProblem> problems = [];
        var activity = NodeReader.Read(rootActivity, problems);
        if (activity is null || problems.Count > 0)
            return new DefinitionReading(null, problems);

        var steps = activity.SelfAndDescendants().ToList();
        if (steps.Count > MaxSteps || steps.Sum(step => step.Connections.Count) > 2 * MaxSteps)
            return DefinitionReading.Refused("too-many-steps", $"The workflow has more than {MaxSteps} steps or {2 * MaxSteps} connections.");

        var twice = steps.GroupBy(node => node.Id).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            problems.Add(DefinitionProblem.At(twice.First(), "id-twice", "another step has the same id."));
            return new DefinitionReading(null, problems);
        }

        var version = root.TryGetProperty("version", out var number)
            && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var read) ? read : 1;
        return new DefinitionReading(
            new WorkflowDefinition(
                Text(root, "id") ?? $"{definitionId}-v{version}",
                definitionId,
                Text(root, "name") ?? definitionId,
                version,
                NodeReader.ReadVariables(root),
                NodeReader.ReadInputs(root),
                ReadStrategy(root),
                activity),
            []);
    }

    internal static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IncidentStrategy ReadStrategy(JsonElement root) =>
        root.TryGetProperty("options", out var options)
        && options.ValueKind == JsonValueKind.Object
        && Text(options, "incidentStrategyType")?.Contains("ContinueWithIncidents", StringComparison.Ordinal) == true
            ? IncidentStrategy.ContinueWithIncidents
            : IncidentStrategy.Fault;
}
