using System.Text.Json;

namespace WorkflowBk.Conformance;

/// <summary>One recorded case: a workflow, and what a real Elsa did with it step by step.</summary>
internal sealed class CaseFile(string path, JsonElement json)
{
    public string Path => path;

    public string Name => Json.Text("name") ?? System.IO.Path.GetFileNameWithoutExtension(path);

    public string Group => Json.Text("group") ?? "";

    /// <summary>What the recorder found accidental in Elsa's behaviour; <c>null</c> for nothing.</summary>
    public string? Quirk => Json.Text("quirk");

    public bool Publishes => !Json.TryGetProperty("publish", out var publish) || publish.GetBoolean();

    public JsonElement Definition => Json.GetProperty("definition");

    public IEnumerable<JsonElement> Children => Json.Items("children");

    public IEnumerable<JsonElement> Steps => Json.Items("steps");

    private JsonElement Json { get; } = json;

    public static CaseFile Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { MaxDepth = 128 });
        return new CaseFile(path, document.RootElement.Clone());
    }
}
