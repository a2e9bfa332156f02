using System.Text.Json.Nodes;
using WorkflowBk.Studio.Answers;

namespace WorkflowBk.Studio.Definitions;

/// <summary>Steps in a workflow's JSON: in lists, and in single places of the steps around them.</summary>
internal static class DrawnSteps
{
    private const string Top = "Workflow1";

    /// <summary>Gives every step the path that the designer finds it by.</summary>
    public static void GiveNodeIds(JsonObject root) => GiveNodeIds(root, Top);

    /// <summary>The step and all those in it.</summary>
    public static IEnumerable<JsonObject> All(JsonObject step) => Inside(step).SelectMany(All).Prepend(step);

    /// <summary>Puts another in the place of each step that is to be replaced, innermost first.</summary>
    /// <param name="replace">The new step, or <c>null</c> to leave it.</param>
    public static JsonObject Replace(JsonObject step, Func<JsonObject, JsonObject?> replace)
    {
        foreach (var (name, value) in step.ToList())
        {
            if (value is JsonArray items && name == "activities")
            {
                for (var index = 0; index < items.Count; index++)
                {
                    if (items[index] is JsonObject child && Replace(child, replace) is { } other && !ReferenceEquals(other, child))
                        items[index] = other;
                }
            }
            else if (value is JsonObject slot && IsStep(slot) && Replace(slot, replace) is { } other && !ReferenceEquals(other, slot))
            {
                step[name] = other;
            }
        }

        return replace(step) ?? step;
    }

    private static void GiveNodeIds(JsonObject step, string above)
    {
        var path = $"{above}:{step.Text("id")}";
        step["nodeId"] = path;
        foreach (var child in Inside(step))
            GiveNodeIds(child, path);
    }

    private static List<JsonObject> Inside(JsonObject step) => step
        .SelectMany(member => member switch
        {
            { Key: "activities", Value: JsonArray items } => items.OfType<JsonObject>(),
            { Value: JsonObject slot } when IsStep(slot) => [slot],
            _ => [],
        })
        .ToList();

    private static bool IsStep(JsonObject json) =>
        json.Text("id") is not null && json.Text("type") is not null && json.ContainsKey("version");
}
