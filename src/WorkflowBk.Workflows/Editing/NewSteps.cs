using System.Text;
using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Editing;

/// <summary>Makes steps that are not there yet.</summary>
internal static class NewSteps
{
    /// <summary>A readable id that nothing else has: <c>notify-family</c>, then <c>notify-family-2</c>.</summary>
    public static string IdFor(WorkflowDefinition definition, string type)
    {
        StringBuilder id = new();
        foreach (var letter in type[(type.LastIndexOf('.') + 1)..])
        {
            if (char.IsUpper(letter) && id.Length > 0)
                id.Append('-');
            id.Append(char.ToLowerInvariant(letter));
        }

        var free = id.ToString();
        for (var number = 2; definition.Steps.ContainsKey(free); number++)
            free = $"{id}-{number}";
        return free;
    }

    /// <summary>A step that is set to nothing yet.</summary>
    public static JsonObject Make(string id, string name, ActivityDescriptor activity) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["type"] = activity.Type,
        ["version"] = activity.Version,
        ["customProperties"] = new JsonObject { ["canStartWorkflow"] = false, ["runAsynchronously"] = false },
        ["metadata"] = new JsonObject { ["displayText"] = name },
    };

    /// <summary>Gives a step and those in it the paths that the designer finds them by.</summary>
    public static void GiveNodeIds(JsonObject step, JsonObject container)
    {
        var path = $"{Sheet.Text(container, "nodeId") ?? $"Workflow1:{Sheet.Text(container, "id")}"}:{Sheet.Text(step, "id")}";
        step["nodeId"] = path;
        foreach (var (name, value) in step.ToList())
        {
            IEnumerable<JsonObject> inside = value switch
            {
                JsonArray items when name == "activities" => items.OfType<JsonObject>(),
                JsonObject slot when Sheet.Text(slot, "id") is not null && Sheet.Text(slot, "type") is not null && slot.ContainsKey("version") => [slot],
                _ => [],
            };
            foreach (var child in inside)
                GiveNodeIds(child, step);
        }
    }
}
