using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Studio.Answers;

/// <summary>How the designer writes and reads JSON: camel case, enums by name, empty members as <c>null</c>.</summary>
internal static class StudioJson
{
    public static JsonDocumentOptions Strict { get; } = new() { MaxDepth = DefinitionReader.MaxDepth, AllowDuplicateProperties = false };

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = DefinitionReader.MaxDepth + 16,
        Converters = { new JsonStringEnumConverter() },
    };

    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true };

    public static IResult Answer<T>(T value) => Results.Json(value, Options);

    public static IResult Items<T>(IReadOnlyList<T> items) => Answer(new ItemList<T>(items, items.Count));

    /// <summary>The member's text; <c>null</c> when it is missing or no text.</summary>
    public static string? Text(this JsonObject json, string name) =>
        json.TryGetPropertyValue(name, out var value) && value is JsonValue text && text.TryGetValue<string>(out var read) ? read : null;

    public static int? Number(this JsonObject json, string name) =>
        json.TryGetPropertyValue(name, out var value) && value is JsonValue number && number.TryGetValue<int>(out var read) ? read : null;

    /// <summary>The texts of a list; none when it is missing.</summary>
    public static IReadOnlyList<string> Texts(this JsonObject json, string name) =>
        json.TryGetPropertyValue(name, out var value) && value is JsonArray items
            ? [.. items.OfType<JsonValue>().Select(item => item.TryGetValue<string>(out var text) ? text : null).OfType<string>()]
            : [];
}

/// <summary>A list as Elsa answers it.</summary>
internal sealed record ItemList<T>(IReadOnlyList<T> Items, int Count);

/// <summary>Some of a list.</summary>
internal sealed record ItemPage<T>(IReadOnlyList<T> Items, int TotalCount, IReadOnlyList<Link> Links);

/// <summary>What may be done with something; the designer reads <paramref name="Rel"/> alone.</summary>
internal sealed record Link(string Href, string Rel, string Method);
