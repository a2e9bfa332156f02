using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Definitions;

/// <summary>What the designer or a file holds, as it is stored. What is sent is not trusted: it may have been edited as text.</summary>
internal sealed partial class ModelReader(ActivityCatalog catalog)
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>What differs from version to version by itself, and is kept beside the JSON.</summary>
    private static readonly string[] _ofTheVersion =
        ["id", "version", "createdAt", "isLatest", "isPublished", "isReadonly", "isSystem", "links", "materializerName", "materializerContext", "providerName"];

    public static bool IsUsableId(string id) => UsableId().IsMatch(id);

    /// <summary>The definition to store.</summary>
    /// <param name="latest">
    /// The version it comes after: what a definition says besides what the designer knows is taken over from there.
    /// </param>
    public string ToStored(JsonObject model, string definitionId, string name, WorkflowVersion? latest)
    {
        var stored = (JsonObject)model.DeepClone();
        foreach (var member in _ofTheVersion)
            stored.Remove(member);
        stored["definitionId"] = definitionId;
        stored["name"] = name;
        if (latest is not null && JsonNode.Parse(latest.Json, documentOptions: StudioJson.Strict) is JsonObject before)
        {
            foreach (var (member, value) in before.Where(member => !stored.ContainsKey(member.Key) && !_ofTheVersion.Contains(member.Key)))
                stored[member] = value?.DeepClone();
        }

        if (stored["root"] is JsonObject root)
        {
            root = MissingActivities.Restore((JsonObject)root.DeepClone());
            StepValues.Complete(root, catalog);
            DrawnSteps.GiveNodeIds(root);
            stored["root"] = root;
        }

        return stored.ToJsonString(StudioJson.Options);
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]
    private static partial Regex UsableId();
}
