using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Flow;

/// <summary>
/// Steps joined by connections. A step with several connections in runs once when all of them have been visited and one was
/// followed; branches not taken are visited as "not followed" to their end, so that they never hold a merge back.
/// </summary>
[Activity(TypeName, DisplayName = "Flytskjema", Category = "Flyt", Description = "Steg som er bundet sammen med piler.")]
internal sealed class Flowchart : IContainerActivity
{
    public const string TypeName = "Elsa.Flowchart";

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var trigger = context.Run.StartedBy?.StepId is { } stepId && context.Step.Children.Any(child => child.Id == stepId) ? stepId : null;
        if (FlowGraph.Of(context.Step, trigger).Start is not { } start)
            return ValueTask.FromResult(ActivityResult.Done);
        if (trigger is not null)
            context.Memory = new FlowMemory { Start = trigger }.Write();
        context.Run.Schedule(context.Execution, start);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public async ValueTask<ActivityResult> ChildCompletedAsync(ActivityContext context, string childId, IReadOnlyList<string> outcomes)
    {
        var memory = FlowMemory.Read(context.Memory);
        var walk = new FlowWalk(context, FlowGraph.Of(context.Step, memory.Start), memory);
        await walk.LeaveAsync(childId, outcomes);
        context.Memory = walk.Memory.Write();
        return context.Run.HasOpenChildren(context.Execution) ? ActivityResult.Waiting : ActivityResult.Done;
    }

    /// <summary>A flowchart as it is walked by one of its runs.</summary>
    public static FlowGraph GraphOf(ActivityNode flowchart, JsonElement? memory) => FlowGraph.Of(
        flowchart, memory is { } json && json.TryGetProperty(nameof(FlowMemory.Start), out var start) ? start.GetString() : null);
}
