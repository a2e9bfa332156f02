using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Editing;

/// <summary>A definition's JSON while it is being changed. What is not touched stays as it was written.</summary>
internal sealed class Sheet
{
    private static readonly JsonDocumentOptions _asRead = new() { MaxDepth = DefinitionReader.MaxDepth, AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions _writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = DefinitionReader.MaxDepth + 16,
    };

    private readonly JsonObject _json;
    private readonly Dictionary<string, JsonObject> _steps = new(StringComparer.Ordinal);

    private Sheet(JsonObject json, WorkflowDefinition definition)
    {
        _json = json;
        Definition = definition;
        Homes = StepHome.Of(definition);
        Note((JsonObject)json["root"]!);
    }

    /// <summary>What the definition said before it was changed.</summary>
    public WorkflowDefinition Definition { get; }

    public IReadOnlyDictionary<string, StepHome> Homes { get; }

    public static Sheet? Read(string json) =>
        DefinitionReader.Read(json).Definition is { } definition && JsonNode.Parse(json, documentOptions: _asRead) is JsonObject parsed
            ? new Sheet(parsed, definition)
            : null;

    public JsonObject this[string id] => _steps[id];

    public bool Has(string? id) => id is not null && _steps.ContainsKey(id);

    /// <summary>Variables of the workflow and of its containers, as they are written.</summary>
    public JsonObject? Variable(string id) => _steps.Values.Prepend(_json)
        .SelectMany(owner => owner["variables"] as JsonArray ?? [])
        .OfType<JsonObject>()
        .FirstOrDefault(variable => (Text(variable, "id") ?? Text(variable, "name")) == id);

    public static JsonArray Activities(JsonObject container) => List(container, "activities");

    public static JsonArray Lines(JsonObject container) => List(container, "connections");

    public static string? Text(JsonObject json, string name) =>
        json.TryGetPropertyValue(name, out var value) && value is JsonValue text && text.TryGetValue<string>(out var read) ? read : null;

    /// <summary>The definition as text, or why it is not one any more.</summary>
    public EditOutcome Write(string stepId)
    {
        var json = _json.ToJsonString(_writing);
        return DefinitionReader.Read(json) is { Definition: null, Problems: [var problem, ..] }
            ? EditOutcome.Refused(problem.Code)
            : new EditOutcome(json, stepId, null);
    }

    private static JsonArray List(JsonObject owner, string name)
    {
        if (owner[name] is JsonArray list)
            return list;
        JsonArray made = [];
        owner[name] = made;
        return made;
    }

    private void Note(JsonObject step)
    {
        _steps[Text(step, "id")!] = step;
        foreach (var (name, value) in step)
        {
            if (value is JsonArray children && name == "activities")
            {
                foreach (var child in children.OfType<JsonObject>())
                    Note(child);
            }
            else if (value is JsonObject inner && Text(inner, "id") is not null && Text(inner, "type") is not null && inner.ContainsKey("version"))
            {
                Note(inner);
            }
        }
    }
}
