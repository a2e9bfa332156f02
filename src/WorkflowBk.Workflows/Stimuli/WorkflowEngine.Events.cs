using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Stimuli;

/// <content>Events that steps publish, and the instances they wake in the same burst.</content>
internal sealed partial class WorkflowEngine
{
    /// <summary>Delivers events, oldest first, until nothing more is published.</summary>
    /// <returns>The other instances that were woken, still to be finished.</returns>
    private async Task<IReadOnlyCollection<BurstRun>> DeliverEventsAsync(
        BurstCourse course, BurstRun first, CancellationToken cancellationToken)
    {
        Dictionary<Guid, BurstRun> woken = [];
        while (first.Rejections.Count == 0 && course.TryTakeEvent(out var happened))
        {
            foreach (var instanceId in await ReachedAsync(course, happened, first, woken, cancellationToken))
            {
                var run = instanceId == first.Instance.Id ? first : woken.GetValueOrDefault(instanceId);
                if (run is null && await HoldAsync(course, instanceId, cancellationToken) is { } held)
                    woken[instanceId] = run = held;
                if (run is not null)
                    await run.ResumeAsync(run.WaitsFor(happened.Name), happened.Payload);
            }
        }

        return woken.Values;
    }

    /// <summary>
    /// Instances to wake, in the order of their ids: two bursts that reach the same ones take hold of them in the same order.
    /// Those that this burst already holds know their waits better than the database does.
    /// </summary>
    private static async Task<IReadOnlyList<Guid>> ReachedAsync(
        BurstCourse course, PublishedEvent happened, BurstRun first, Dictionary<Guid, BurstRun> woken, CancellationToken cancellationToken)
    {
        var held = woken.Values.Prepend(first).ToDictionary(run => run.Instance.Id);
        var stored = await course.Burst.WaitingForAsync(happened.Name, happened.CorrelationId, cancellationToken);
        return
        [
            .. stored.Where(id => !held.ContainsKey(id))
                .Concat(held.Values
                    .Where(run => run.Instance.CorrelationId == happened.CorrelationId && run.WaitsFor(happened.Name).Count > 0)
                    .Select(run => run.Instance.Id))
                .Where(id => happened.InstanceId is null || id == happened.InstanceId)
                .Distinct()
                .Order(),
        ];
    }

    /// <summary>Takes hold of an instance; <c>null</c> when it has ended or stands still.</summary>
    private async Task<BurstRun?> HoldAsync(BurstCourse course, Guid instanceId, CancellationToken cancellationToken)
    {
        var instance = await course.Burst.LoadInstanceAsync(instanceId, cancellationToken);
        if (instance is not { Status: WorkflowStatus.Running })
            return null;
        // Read only now: whoever held it before us may have used up waits.
        var open = await course.Burst.WaitsOfAsync(instanceId, cancellationToken);
        return await RunOfAsync(course, instance, open, isWoken: true, cancellationToken);
    }
}
