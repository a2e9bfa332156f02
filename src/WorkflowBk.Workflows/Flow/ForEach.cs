using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>A step once for each item of a list, one after the other; the item is the variable <c>CurrentValue</c>, its number <c>CurrentIndex</c>.</summary>
[Activity("Elsa.ForEach", DisplayName = "For hver", Category = "Flyt", Description = "Gjentar et steg for hver i en liste.")]
internal sealed class ForEach : ILoopActivity
{
    [Input(DisplayName = "Liste")]
    public JsonElement Items { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) => ValueTask.FromResult(
        LoopItems.Read(Items, out var items) ? Round(context, new Rest(0, items)) : LoopItems.NoList(Items));

    public ValueTask<ActivityResult> ChildCompletedAsync(ActivityContext context, string childId, IReadOnlyList<string> outcomes)
    {
        var rest = context.Memory!.Value.Deserialize<Rest>()!;
        return ValueTask.FromResult(Round(context, new Rest(rest.Index + 1, [.. rest.Items.Skip(1)])));
    }

    private static ActivityResult Round(ActivityContext context, Rest rest)
    {
        if (rest.Items.Count == 0 || !context.Step.Slots.TryGetValue("body", out var body))
            return ActivityResult.Done;
        context.Memory = JsonSerializer.SerializeToElement(rest);
        context.Run.Schedule(context.Execution, body.Id, LoopItems.Given(rest.Items[0], rest.Index));
        return ActivityResult.Waiting;
    }

    private sealed record Rest(int Index, IReadOnlyList<JsonElement> Items);
}
