using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Stimuli;

/// <content>An instance that waits is woken; and how a burst is concluded.</content>
internal sealed partial class WorkflowEngine
{
    private async Task<StimulusOutcome> WakeAsync(
        IBurst burst, Waking waking, Attempt attempt, CancellationToken cancellationToken)
    {
        var found = await burst.FindWaitAsync(waking.WaitId, cancellationToken);
        var instance = found is null ? null
            : waking.WaitsForNobody ? await burst.LoadUnlessTakenAsync(found.InstanceId, cancellationToken)
            : await burst.LoadInstanceAsync(found.InstanceId, cancellationToken);
        if (instance is null && waking.WaitsForNobody)
            return StimulusOutcome.Of(StimulusStatus.NotFound);
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
            return NotRunning(instance);

        var course = CourseOf(burst, attempt, waking.Actor, cancellationToken);
        var run = await course.JoinAsync(instance, open, isWoken: false);
        await run.ResumeAsync(meant, waking.Payload);
        return await ConcludeAsync(course, key, cancellationToken);
    }

    private BurstCourse CourseOf(IBurst burst, Attempt attempt, string? actor, CancellationToken cancellationToken) =>
        new(burst, attempt, actor, parts, definitions, cancellationToken);

    private async Task<StimulusOutcome> ConcludeAsync(BurstCourse course, string key, CancellationToken cancellationToken)
    {
        await course.SettleAsync();
        var first = course.Runs[0];
        var instance = first.Instance;
        if (first.Rejections.Count > 0)
        {
            var isNew = instance.Revision == 0;
            return new StimulusOutcome(StimulusStatus.Rejected, isNew ? null : instance.Id, instance.CorrelationId, first.Rejections);
        }

        foreach (var run in course.Runs)
            run.Finish();
        course.Burst.Add(new AcceptedStimulus(key, instance.Id, first.Now));
        await course.Burst.CommitAsync(cancellationToken);
        foreach (var watcher in parts.Watchers)
            watcher.Saw(course.Events);
        return new StimulusOutcome(StimulusStatus.Applied, instance.Id, instance.CorrelationId, []);
    }

    private static StimulusOutcome NotRunning(WorkflowInstance instance) =>
        new(StimulusStatus.NotRunning, instance.Id, instance.CorrelationId, []);

    private static async Task<StimulusOutcome> AlreadyAppliedAsync(
        IBurst burst, AcceptedStimulus earlier, CancellationToken cancellationToken)
    {
        var instance = await burst.LoadInstanceAsync(earlier.InstanceId, cancellationToken);
        return new StimulusOutcome(StimulusStatus.AlreadyApplied, earlier.InstanceId, instance?.CorrelationId, []);
    }
}
