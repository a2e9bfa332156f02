using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Steps all at once; done when the last of them is.</summary>
[Activity("Elsa.Parallel", DisplayName = "Samtidig", Category = "Flyt", Description = "Flere steg går samtidig.")]
internal sealed class Parallel : IContainerActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        foreach (var child in context.Step.Children)
            context.Run.Schedule(context.Execution, child.Id);
        return ValueTask.FromResult(context.Step.Children.Count > 0 ? ActivityResult.Waiting : ActivityResult.Done);
    }

    public ValueTask<ActivityResult> ChildCompletedAsync(ActivityContext context, string childId, IReadOnlyList<string> outcomes) =>
        ValueTask.FromResult(context.Run.HasOpenChildren(context.Execution) ? ActivityResult.Waiting : ActivityResult.Done);
}
