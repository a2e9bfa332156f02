using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Steps one after the other.</summary>
[Activity("Elsa.Sequence", DisplayName = "Rekkefølge", Category = "Flyt", Description = "Steg som går etter hverandre.")]
internal sealed class Sequence : IContainerActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) => ValueTask.FromResult(Run(context, 0));

    public ValueTask<ActivityResult> ChildCompletedAsync(ActivityContext context, string childId, IReadOnlyList<string> outcomes) =>
        ValueTask.FromResult(Run(context, 1 + context.Step.Children.TakeWhile(child => child.Id != childId).Count()));

    private static ActivityResult Run(ActivityContext context, int index)
    {
        if (index >= context.Step.Children.Count)
            return ActivityResult.Done;
        context.Run.Schedule(context.Execution, context.Step.Children[index].Id);
        return ActivityResult.Waiting;
    }
}
