using System.Text.Json.Nodes;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Studio.Definitions;

/// <summary>
/// The designer shows an empty sheet when it does not know an activity, and saves that over the workflow. So a stand-in is shown
/// in its place, and what it stands for comes back when the workflow is saved.
/// </summary>
internal static class MissingActivities
{
    public const string StandIn = "Elsa.NotFoundActivity";

    private const string Original = "originalActivityJson";

    /// <summary>Puts stand-ins in the places of activities that are not in the catalogue.</summary>
    public static JsonObject Hide(JsonObject root, ActivityCatalog catalog) => DrawnSteps.Replace(
        root, step => IsKnown(step, catalog) || step.Text("type") == StandIn ? null : StandInFor(step));

    /// <summary>Puts the activities back that stand-ins stood for, where the stand-ins were moved to.</summary>
    public static JsonObject Restore(JsonObject root) => DrawnSteps.Replace(root, step =>
    {
        if (step.Text("type") != StandIn || step.Text(Original) is not { } json || Parse(json) is not { } original)
            return null;
        original["id"] = step.Text("id");
        if (step["metadata"] is { } metadata)
            original["metadata"] = metadata.DeepClone();
        return original;
    });

    /// <summary>Types that are not in the catalogue, with their versions.</summary>
    public static IReadOnlyList<string> In(JsonObject root, ActivityCatalog catalog) =>
    [
        .. DrawnSteps.All(root)
            .Where(step => !IsKnown(step, catalog))
            .Select(step => $"{step.Text("type")} ({step.Number("version") ?? 1})")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsKnown(JsonObject step, ActivityCatalog catalog) =>
        step.Text("type") is { } type && catalog.Find(type, step.Number("version") ?? 1) is not null;

    private static JsonObject StandInFor(JsonObject step) => new()
    {
        ["id"] = step.Text("id"),
        ["name"] = step.Text("name"),
        ["type"] = StandIn,
        ["version"] = 1,
        ["customProperties"] = step["customProperties"]?.DeepClone() ?? new JsonObject(),
        ["metadata"] = step["metadata"]?.DeepClone() ?? new JsonObject(),
        ["missingTypeName"] = step.Text("type"),
        ["missingTypeVersion"] = step.Number("version") ?? 1,
        [Original] = step.ToJsonString(StudioJson.Options),
    };

    private static JsonObject? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: StudioJson.Strict) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
