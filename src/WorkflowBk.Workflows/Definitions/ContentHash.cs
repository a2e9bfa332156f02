using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkflowBk.Workflows.Definitions;

/// <summary>
/// SHA-256 over what a workflow says, in lower-case hex. Layout of the file, and what changes from version to version by
/// itself (ids, numbers, flags, links), does not count; steps, inputs, connections and their places on the drawing do.
/// </summary>
public static class ContentHash
{
    private static readonly HashSet<string> _versionFields =
    [
        "$schema", "id", "version", "toolVersion", "isLatest", "isPublished", "createdAt", "links", "isReadonly", "isSystem",
    ];

    // As the reader does it, so that whatever was accepted can be hashed.
    private static readonly JsonDocumentOptions _asRead = new() { MaxDepth = DefinitionReader.MaxDepth, AllowDuplicateProperties = false };

    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static string Of(string json)
    {
        try
        {
            return HashOf(json);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    private static string HashOf(string json)
    {
        var root = JsonNode.Parse(json, documentOptions: _asRead)?.AsObject() ?? throw new JsonException("Not an object.");
        foreach (var field in _versionFields)
            root.Remove(field);
        var canonical = Sorted(root)!.ToJsonString();
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(canonical)));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
