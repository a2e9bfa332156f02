using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>The items a loop goes through.</summary>
internal static class LoopItems
{
    /// <summary>Most items of one loop; each is kept with the instance until its turn.</summary>
    public const int Max = 10_000;

    public static bool Read(JsonElement items, out IReadOnlyList<JsonElement> list)
    {
        list = items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];
        return items.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null || (items.ValueKind == JsonValueKind.Array && list.Count <= Max);
    }

    public static ActivityResult NoList(JsonElement items) => ActivityResult.Fault(
        items.ValueKind == JsonValueKind.Array ? $"The list has more than {Max} items." : "What it should go through is no list.");

    public static Dictionary<string, JsonElement> Given(JsonElement item, int index) => new()
    {
        ["CurrentValue"] = item,
        ["CurrentIndex"] = JsonSerializer.SerializeToElement(index),
    };
}
