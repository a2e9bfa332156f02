using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Workflows.Flow;

/// <summary>
/// Steps joined by connections. A step with several connections in runs once when all of them have been visited and one was
/// followed; branches not taken are visited as "not followed" to their end, so that they never hold a merge back.
/// </summary>
[Activity("Elsa.Flowchart", DisplayName = "Flytskjema", Category = "Flyt", Description = "Steg som er bundet sammen med piler.")]
internal sealed class Flowchart : IContainerActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        if (FlowGraph.Of(context.Step).Start is not { } start)
            return ValueTask.FromResult(ActivityResult.Done);
        context.Run.Schedule(context.Execution, start);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public async ValueTask<ActivityResult> ChildCompletedAsync(ActivityContext context, string childId, IReadOnlyList<string> outcomes)
    {
        var walk = new FlowWalk(context, FlowGraph.Of(context.Step), FlowMemory.Read(context.Memory));
        await walk.LeaveAsync(childId, outcomes);
        context.Memory = walk.Memory.Write();
        return context.Run.HasOpenChildren(context.Execution) ? ActivityResult.Waiting : ActivityResult.Done;
    }
}
