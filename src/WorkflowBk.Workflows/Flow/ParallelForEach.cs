using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>A step for each item of a list, all at once; the item is the variable <c>CurrentValue</c>, its number <c>CurrentIndex</c>.</summary>
[Activity("Elsa.ParallelForEach", DisplayName = "For hver, samtidig", Category = "Flyt", Description = "Går et steg for alle i en liste samtidig.")]
internal sealed class ParallelForEach : IContainerActivity
{
    [Input(DisplayName = "Liste")]
    public JsonElement Items { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        if (!LoopItems.Read(Items, out var items))
            return ValueTask.FromResult(LoopItems.NoList(Items));
        if (items.Count == 0 || !context.Step.Slots.TryGetValue("body", out var body))
            return ValueTask.FromResult(ActivityResult.Done);
        foreach (var (index, item) in items.Index())
            context.Run.Schedule(context.Execution, body.Id, LoopItems.Given(item, index));
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public ValueTask<ActivityResult> ChildCompletedAsync(ActivityContext context, string childId, IReadOnlyList<string> outcomes) =>
        ValueTask.FromResult(context.Run.HasOpenChildren(context.Execution) ? ActivityResult.Waiting : ActivityResult.Done);
}
