using System.Text.Json;
using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Definitions;

/// <summary>
/// What a drawing says, apart from how a designer happens to write it down: it measures the boxes, names what is empty, and
/// puts the step that was touched last. Places on the sheet do count, since somebody moved them.
/// </summary>
public static class Drawing
{
    private static readonly HashSet<string> _ofTheVersion =
    [
        "$schema", "id", "version", "toolVersion", "isLatest", "isPublished", "createdAt", "links", "isReadonly", "isSystem",
        "providerName", "materializerName", "materializerContext", "originalSource",
    ];

    private static readonly HashSet<string> _unordered = ["activities", "connections"];

    private static readonly JsonDocumentOptions _asRead = new() { MaxDepth = DefinitionReader.MaxDepth, AllowDuplicateProperties = false };

    /// <summary>Whether two definitions, both readable, say the same.</summary>
    public static bool SaysTheSame(string json, string other) => Text(json) == Text(other);

    private static string Text(string json)
    {
        if (JsonNode.Parse(json, documentOptions: _asRead) is not JsonObject root)
            return "";
        foreach (var field in _ofTheVersion)
            root.Remove(field);
        return Plain(root, "")?.ToJsonString() ?? "";
    }

    private static JsonNode? Plain(JsonNode? node, string name) => node switch
    {
        JsonObject members => PlainObject(members, name),
        JsonArray items => PlainArray(items, name),
        JsonValue value => PlainValue(value),
        _ => null,
    };

    private static JsonObject? PlainObject(JsonObject members, string name)
    {
        JsonObject plain = new(members
            .Where(member => member.Key != "nodeId" && !(name == "designer" && member.Key == "size"))
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Plain(member.Value, IsInOrder(members, member.Key) ? "" : member.Key)))
            .Where(member => member.Value is not null));
        return plain.Count > 0 ? plain : null;
    }

    /// <summary>Lines say in which order the steps of a flowchart go; in other containers the list itself does.</summary>
    private static bool IsInOrder(JsonObject container, string member) =>
        member == "activities" && container["type"] is JsonValue type && type.TryGetValue<string>(out var name) && name != Flowchart.TypeName;

    private static JsonArray? PlainArray(JsonArray items, string name)
    {
        if (items.Count == 0)
            return null;
        var plain = items.Select(item => Plain(item, ""));
        if (_unordered.Contains(name))
            plain = plain.OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal);
        return new JsonArray([.. plain]);
    }

    /// <summary>Nothing, no and an empty text are what a member that is not there says.</summary>
    private static JsonValue? PlainValue(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.False or JsonValueKind.Null => null,
        JsonValueKind.String when value.GetValue<string>().Length == 0 => null,
        JsonValueKind.Number when value.TryGetValue<double>(out var number) => JsonValue.Create(number),
        _ => (JsonValue)value.DeepClone(),
    };
}
