using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Expressions;

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
        var walk = new Walk(context, FlowGraph.Of(context.Step), FlowMemory.Read(context.Memory));
        await walk.LeaveAsync(childId, outcomes);
        context.Memory = walk.Memory.Write();
        return context.Run.HasOpenChildren(context.Execution) ? ActivityResult.Waiting : ActivityResult.Done;
    }

    /// <summary>What follows from one completed step.</summary>
    private sealed class Walk(ActivityContext context, FlowGraph graph, FlowMemory memory)
    {
        private BurstRun Run => context.Run;

        public FlowMemory Memory => memory;

        /// <summary>Visits every connection out of a step; those of the outcomes taken are followed.</summary>
        /// <exception cref="InvalidOperationException">A connection leads back into the middle of a branch.</exception>
        public async ValueTask LeaveAsync(string stepId, IReadOnlyList<string> outcomes)
        {
            foreach (var connection in graph.Outbound(stepId))
            {
                var followed = outcomes.Contains(connection.SourcePort, StringComparer.Ordinal);
                if (graph.IsBack(connection))
                {
                    if (followed)
                        GoBack(connection);
                    continue;
                }

                memory.Visit(connection, followed);
                await ArriveAsync(connection, followed);
            }
        }

        private void GoBack(Connection connection)
        {
            if (!graph.IsSoundBack(connection))
            {
                throw new InvalidOperationException(
                    $"Invalid backward connection from “{connection.SourceId}” to “{connection.TargetId}”: it leads into the middle of a branch.");
            }

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
                await LeaveAsync(target, []);
        }

        /// <summary>The first to arrive goes on; every step before the join that still runs is cancelled.</summary>
        private async ValueTask ArriveAtAnyAsync(Connection connection)
        {
            var join = connection.TargetId;
            if (Run.IsQueued(context.Execution, join) || memory.VisitsOf(connection) <= memory.VisitsOf(join))
                return;
            memory.SetVisits(join, memory.VisitsOf(connection));
            Run.Schedule(context.Execution, join);
            var before = graph.AncestorsOf(join);
            foreach (var late in Run.State.Executions
                .Where(execution => execution.ParentId == context.Execution.Id && execution.StepId != join && before.Contains(execution.StepId))
                .ToList())
            {
                await Run.CancelAsync(late);
                await LeaveAsync(late.StepId, []);
            }
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
}
