using System.Text.Json.Nodes;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Definitions;

/// <summary>A stored version as Elsa writes a definition: for the designer, and for a file.</summary>
internal sealed class DefinitionView(ActivityCatalog catalog)
{
    private const string Schema = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json";
    private const string ToolVersion = "3.8.2.0";

    private static readonly (string Name, string Rel, string Method)[] _doings =
    [
        ("publish", "publish", "POST"), ("retract", "retract", "POST"), ("delete", "delete", "DELETE"), ("export", "export", "GET"),
    ];

    /// <summary>What may be done with a workflow. Without <c>publish</c> the designer would only show it.</summary>
    public static IReadOnlyList<Link> LinksOf(string definitionId) =>
        [.. _doings.Select(doing => new Link($"/workflow-definitions/{definitionId}/{doing.Name}", doing.Rel, doing.Method))];

    /// <summary>For the designer.</summary>
    public JsonObject ForDesigner(WorkflowVersion version, bool isLatest)
    {
        var json = Write(version, isLatest);
        var root = (JsonObject)json["root"]!.DeepClone();
        StepValues.Complete(root, catalog);
        root = MissingActivities.Hide(root, catalog);
        DrawnSteps.GiveNodeIds(root);
        json["root"] = root;
        json["materializerName"] = "Json";
        json["links"] = System.Text.Json.JsonSerializer.SerializeToNode(LinksOf(version.DefinitionId), StudioJson.Options);
        return json;
    }

    /// <summary>For a file that Elsa can open, with everything that was stored.</summary>
    public static JsonObject ForFile(WorkflowVersion version, bool isLatest)
    {
        var json = Write(version, isLatest);
        DrawnSteps.GiveNodeIds((JsonObject)json["root"]!);
        return json;
    }

    /// <summary>Activities of a version that are not in the catalogue.</summary>
    public IReadOnlyList<string> MissingIn(WorkflowVersion version) =>
        MissingActivities.In((JsonObject)JsonNode.Parse(version.Json, documentOptions: StudioJson.Strict)!["root"]!, catalog);

    private static JsonObject Write(WorkflowVersion version, bool isLatest)
    {
        var stored = (JsonObject)JsonNode.Parse(version.Json, documentOptions: StudioJson.Strict)!;
        JsonObject json = new()
        {
            ["$schema"] = stored.Text("$schema") ?? Schema,
            ["id"] = version.Id,
            ["definitionId"] = version.DefinitionId,
            ["name"] = version.Name,
            ["description"] = stored.Text("description"),
            ["createdAt"] = version.CreatedAt.ToString("O"),
            ["version"] = version.Version,
            ["toolVersion"] = Version.TryParse(stored.Text("toolVersion"), out _) ? stored.Text("toolVersion") : ToolVersion,
            ["isLatest"] = isLatest,
            ["isPublished"] = version.IsPublished,
            ["isReadonly"] = false,
            ["isSystem"] = false,
        };
        foreach (var list in (string[])["variables", "inputs", "outputs", "outcomes"])
            json[list] = stored[list] as JsonArray is { } items ? items.DeepClone() : new JsonArray();
        foreach (var part in (string[])["customProperties", "options"])
            json[part] = stored[part] as JsonObject is { } members ? members.DeepClone() : new JsonObject();
        foreach (var (name, value) in stored.Where(member => !json.ContainsKey(member.Key) && member.Key != "links"))
            json[name] = value?.DeepClone();
        return json;
    }
}
