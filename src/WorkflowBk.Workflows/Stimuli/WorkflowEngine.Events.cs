using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Observing;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Stimuli;

/// <content>Events from outside: whom they wake, what they start, and how they are kept.</content>
internal sealed partial class WorkflowEngine
{
    public async Task<IReadOnlyList<StimulusOutcome>> PublishEventAsync(PublishEvent stimulus, CancellationToken cancellationToken)
    {
        // Asked before anything is started: what the event starts has had it.
        var waiting = await waits.ForEventAsync(stimulus.Name, stimulus.CorrelationId, stimulus.InstanceId, cancellationToken);
        var started = stimulus.InstanceId is null ? await StartByEventAsync(stimulus, cancellationToken) : [];
        var woken = await WakeForEventAsync(stimulus, waiting, cancellationToken);
        if (woken.All(outcome => outcome.Status is not (StimulusStatus.Applied or StimulusStatus.AlreadyApplied)))
            woken = await KeepOrWakeAsync(stimulus, started, cancellationToken) ?? woken;
        return [.. started, .. woken];
    }

    /// <summary>Gives a kept event to a wait that began as it was kept.</summary>
    private async Task<StimulusOutcome> DeliverKeptAsync(IBurst burst, Guid waitId, Attempt attempt, CancellationToken cancellationToken)
    {
        if (await burst.FindWaitAsync(waitId, cancellationToken) is not { } found
            || await burst.LoadInstanceAsync(found.InstanceId, cancellationToken) is not { Status: WorkflowStatus.Running } instance
            || (await burst.KeptEventsAsync(found.Name, attempt.Now, cancellationToken)).All(kept => !kept.IsFor(instance)))
        {
            return StimulusOutcome.Of(StimulusStatus.NotFound);
        }

        var course = CourseOf(burst, attempt, actor: null, cancellationToken);
        var run = await course.JoinAsync(instance, await burst.WaitsOfAsync(instance.Id, cancellationToken), isWoken: false);
        run.LookAgain();
        return await ConcludeAsync(course, $"kept:{waitId:N}", cancellationToken);
    }

    private async Task<IReadOnlyList<StimulusOutcome>> StartByEventAsync(PublishEvent stimulus, CancellationToken cancellationToken)
    {
        List<StimulusOutcome> outcomes = [];
        foreach (var trigger in await waits.TriggersForEventAsync(stimulus.Name, cancellationToken))
        {
            outcomes.Add(await RunAsync(
                StimulusKind.Event,
                (burst, attempt) => StartAsync(
                    burst,
                    new StartWorkflow(
                        trigger.DefinitionId, stimulus.CorrelationId ?? "", _noInput, $"{stimulus.Key}:{trigger.DefinitionId}:{trigger.StepId}", stimulus.Actor),
                    new StartedBy(trigger.StepId, stimulus.Payload), attempt, cancellationToken),
                hasCaller: false, cancellationToken));
        }

        return outcomes;
    }

    private async Task<IReadOnlyList<StimulusOutcome>> WakeForEventAsync(
        PublishEvent stimulus, IReadOnlyList<Guid> waitIds, CancellationToken cancellationToken)
    {
        List<StimulusOutcome> outcomes = [];
        foreach (var waitId in waitIds)
        {
            var outcome = await WakeAsync(
                new Waking(waitId, stimulus.Name, stimulus.Payload, stimulus.Key, stimulus.Actor, HasCaller: false), cancellationToken);
            if (outcome.InstanceId is { } reached && outcomes.All(earlier => earlier.InstanceId != reached))
                outcomes.Add(outcome);
        }

        return outcomes;
    }

    /// <summary>Keeps the event, unless somebody has begun to wait for it since.</summary>
    private async Task<IReadOnlyList<StimulusOutcome>?> KeepOrWakeAsync(
        PublishEvent stimulus, IReadOnlyList<StimulusOutcome> started, CancellationToken cancellationToken)
    {
        return await bursts.RunAsync(burst => TryKeepAsync(burst, stimulus, started, cancellationToken), cancellationToken)
            ? null
            : await WakeForEventAsync(
                stimulus, await waits.ForEventAsync(stimulus.Name, stimulus.CorrelationId, stimulus.InstanceId, cancellationToken), cancellationToken);
    }

    /// <returns>Whether it is kept; not when somebody waits for it.</returns>
    private async Task<bool> TryKeepAsync(
        IBurst burst, PublishEvent stimulus, IReadOnlyList<StimulusOutcome> started, CancellationToken cancellationToken)
    {
        var now = parts.Clock.GetUtcNow();
        var key = $"{stimulus.Key}:kept";
        if (await burst.FindStimulusAsync(key, cancellationToken) is not null)
            return true;
        var waiting = await burst.WaitingForAsync(stimulus.Name, stimulus.CorrelationId, cancellationToken);
        if (waiting.Any(id => (stimulus.InstanceId is null || stimulus.InstanceId == id) && started.All(outcome => outcome.InstanceId != id)))
            return false;
        burst.Add(new KeptEvent(
            stimulus.Name, stimulus.CorrelationId, stimulus.InstanceId, started.Select(outcome => outcome.InstanceId).OfType<Guid>(), stimulus.Payload, now));
        burst.Add(new AcceptedStimulus(key, Guid.Empty, now));
        await burst.CommitAsync(cancellationToken);
        return true;
    }
}
