using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Workflows.Flow;

/// <summary>What follows in a flowchart from one completed step.</summary>
internal sealed class FlowWalk(ActivityContext context, FlowGraph graph, FlowMemory memory)
{
    // A stack of our own, not recursion: a branch not taken can be longer than the thread's stack is deep.
    private readonly Stack<(Connection Connection, bool Followed)> _toVisit = new();

    public FlowMemory Memory => memory;

    private BurstRun Run => context.Run;

    /// <summary>Visits every connection out of a step; those of the outcomes taken are followed.</summary>
    /// <exception cref="InvalidOperationException">A connection leads back into the middle of a branch.</exception>
    public async ValueTask LeaveAsync(string stepId, IReadOnlyList<string> outcomes)
    {
        PushOutbound(stepId, outcomes);
        if (await ModeOfAsync(stepId) == FlowJoinMode.WaitAny)
            await StopBeforeAsync(stepId, alsoQueued: true);
        while (_toVisit.TryPop(out var visit))
        {
            var (connection, followed) = visit;
            if (!graph.IsBack(connection))
            {
                memory.Visit(connection, followed);
                await ArriveAsync(connection, followed);
            }
            else if (followed)
            {
                GoBack(connection);
            }
        }
    }

    private void PushOutbound(string stepId, IReadOnlyList<string> outcomes)
    {
        foreach (var connection in graph.Outbound(stepId).Reverse())
            _toVisit.Push((connection, outcomes.Contains(connection.SourcePort, StringComparer.Ordinal)));
    }

    private void GoBack(Connection connection)
    {
        if (!graph.IsSoundBack(connection))
            throw new InvalidOperationException(FlowGraph.UnsoundBack(connection));
        Run.Schedule(context.Execution, connection.TargetId);
    }

    private async ValueTask ArriveAsync(Connection connection, bool followed)
    {
        var target = connection.TargetId;
        var mode = await ModeOfAsync(target);
        if (mode == FlowJoinMode.WaitAny && followed)
        {
            await ArriveAtAnyAsync(connection);
            return;
        }

        var inbound = graph.ForwardInbound(target);
        if (inbound.Min(memory.VisitsOf) <= memory.VisitsOf(target))
            return;
        memory.SetVisits(target, memory.VisitsOf(target) + 1);
        var goesOn = mode == FlowJoinMode.WaitAll ? inbound.All(memory.WasFollowed) : inbound.Any(memory.WasFollowed);
        if (goesOn)
            Run.Schedule(context.Execution, target);
        else
            PushOutbound(target, []);
    }

    /// <summary>The first to arrive goes on; every step before the join that still runs is cancelled.</summary>
    private async ValueTask ArriveAtAnyAsync(Connection connection)
    {
        var join = connection.TargetId;
        if (Run.IsQueued(context.Execution, join) || memory.VisitsOf(connection) <= memory.VisitsOf(join))
            return;
        memory.SetVisits(join, memory.VisitsOf(connection));
        Run.Schedule(context.Execution, join);
        await StopBeforeAsync(join, alsoQueued: false);
    }

    /// <summary>
    /// Cancels what still runs before a join that has been decided. When the join itself has run, what is only queued goes too:
    /// else a branch that was a step behind would begin to wait for something that nobody needs any more.
    /// </summary>
    private async ValueTask StopBeforeAsync(string join, bool alsoQueued)
    {
        var before = graph.AncestorsOf(join).Where(step => step != join).ToHashSet(StringComparer.Ordinal);
        List<string> stopped = [];
        foreach (var late in Run.RunningIn(context.Execution).Where(execution => before.Contains(execution.StepId)).ToList())
        {
            await Run.CancelAsync(late);
            stopped.Add(late.StepId);
        }

        if (alsoQueued)
            stopped.AddRange(Run.Unschedule(context.Execution, before));
        foreach (var step in Enumerable.Reverse(stopped))
            PushOutbound(step, []);
    }

    private async ValueTask<FlowJoinMode?> ModeOfAsync(string stepId)
    {
        var step = Run.Definition.Steps[stepId];
        if (step.Type != "Elsa.FlowJoin")
            return null;
        return Expression.Read(step.Property("Mode")) is { } expression
            ? await context.EvaluateAsync<FlowJoinMode>(expression)
            : FlowJoinMode.WaitAny;
    }
}
