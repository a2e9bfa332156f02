using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Stimuli;

/// <content>An instance that waits is woken; and how a burst is concluded.</content>
internal sealed partial class WorkflowEngine
{
    private async Task<StimulusOutcome> WakeAsync(
        IBurst burst, Waking waking, Attempt attempt, CancellationToken cancellationToken)
    {
        var found = await burst.FindWaitAsync(waking.WaitId, cancellationToken);
        var instance = found is null ? null : await burst.LoadInstanceAsync(found.InstanceId, cancellationToken);
        attempt.Watch.Lateness = attempt.Now - found?.DueAt;
        // Asked only now: whoever held the instance before us may have brought the same stimulus.
        var key = waking.KeyFor(instance?.Id);
        if (await burst.FindStimulusAsync(key, cancellationToken) is { } earlier)
            return await AlreadyAppliedAsync(burst, earlier, cancellationToken);
        if (instance is null)
            return StimulusOutcome.Of(StimulusStatus.NotFound);

        // The wait may have been used up by whoever held the instance before us.
        var open = await burst.WaitsOfAsync(instance.Id, cancellationToken);
        var meant = open.Where(waking.IsMeant).ToList();
        if (meant.Count == 0)
            return StimulusOutcome.Of(StimulusStatus.NotFound);
        if (instance.Status != WorkflowStatus.Running)
            return new StimulusOutcome(StimulusStatus.NotRunning, instance.Id, instance.CorrelationId, []);

        var course = new BurstCourse(burst, attempt, waking.Actor);
        var run = await RunOfAsync(course, instance, open, isWoken: false, cancellationToken);
        await run.ResumeAsync(meant, waking.Payload);
        return await ConcludeAsync(course, run, key, cancellationToken);
    }

    private async Task<BurstRun> RunOfAsync(
        BurstCourse course, WorkflowInstance instance, IReadOnlyList<Wait> open, bool isWoken, CancellationToken cancellationToken)
    {
        var definition = await definitions.GetAsync(
            instance.VersionId, instance.VersionHash, course.Burst.Services.GetRequiredService<IVersionStore>(), cancellationToken);
        return new BurstRun(
            parts, course, instance, InstanceState.Deserialize(instance.State), definition, open, isWoken, cancellationToken);
    }

    private async Task<StimulusOutcome> ConcludeAsync(BurstCourse course, BurstRun run, string key, CancellationToken cancellationToken)
    {
        var burst = course.Burst;
        var instance = run.Instance;
        var woken = await DeliverEventsAsync(course, run, cancellationToken);
        if (run.Rejections.Count > 0)
        {
            var isNew = instance.Revision == 0;
            return new StimulusOutcome(StimulusStatus.Rejected, isNew ? null : instance.Id, instance.CorrelationId, run.Rejections);
        }

        run.Finish();
        foreach (var other in woken)
            other.Finish();
        burst.Add(new AcceptedStimulus(key, instance.Id, run.Now));
        await burst.CommitAsync(cancellationToken);
        return new StimulusOutcome(StimulusStatus.Applied, instance.Id, instance.CorrelationId, []);
    }

    private static async Task<StimulusOutcome> AlreadyAppliedAsync(
        IBurst burst, AcceptedStimulus earlier, CancellationToken cancellationToken)
    {
        var instance = await burst.LoadInstanceAsync(earlier.InstanceId, cancellationToken);
        return new StimulusOutcome(StimulusStatus.AlreadyApplied, earlier.InstanceId, instance?.CorrelationId, []);
    }
}
