using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Observing;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Stimuli;

/// <summary>One stimulus, one burst, one transaction.</summary>
internal sealed partial class WorkflowEngine(
    IBurstFactory bursts, IWaitQueries waits, DefinitionCache definitions, EngineParts parts, ILogger<WorkflowEngine> logger)
    : IWorkflowEngine
{
    public Task<StimulusOutcome> StartAsync(StartWorkflow stimulus, CancellationToken cancellationToken) =>
        RunAsync(StimulusKind.Start, (burst, attempt) => StartAsync(burst, stimulus, attempt, cancellationToken), hasCaller: true, cancellationToken);

    public Task<StimulusOutcome> ResumeAsync(ResumeWait stimulus, CancellationToken cancellationToken) =>
        WakeAsync(
            new Waking(stimulus.WaitId, EventName: null, stimulus.Payload, stimulus.Key, stimulus.Actor, HasCaller: true), cancellationToken);

    public async Task<IReadOnlyList<StimulusOutcome>> PublishEventAsync(PublishEvent stimulus, CancellationToken cancellationToken)
    {
        List<StimulusOutcome> outcomes = [];
        foreach (var waitId in await waits.ForEventAsync(stimulus.Name, stimulus.CorrelationId, cancellationToken))
        {
            var outcome = await WakeAsync(
                new Waking(waitId, stimulus.Name, stimulus.Payload, stimulus.Key, stimulus.Actor, HasCaller: false), cancellationToken);
            if (outcome.InstanceId is { } reached && outcomes.All(earlier => earlier.InstanceId != reached))
                outcomes.Add(outcome);
        }

        return outcomes;
    }

    public async Task<int> FireDueTimersAsync(int max, CancellationToken cancellationToken)
    {
        var fired = 0;
        foreach (var waitId in await waits.DueTimersAsync(parts.Clock.GetUtcNow(), max, cancellationToken))
        {
            try
            {
                await WakeAsync(
                    new Waking(waitId, EventName: null, Payload: default, $"timer:{waitId:N}", Actor: null, HasCaller: false), cancellationToken);
                fired++;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // It stays due and is tried again; the timers behind it must not have to wait for that.
                LogTimerFailed(exception, waitId);
            }
        }

        return fired;
    }

    private Task<StimulusOutcome> WakeAsync(Waking waking, CancellationToken cancellationToken) =>
        RunAsync(waking.Kind, (burst, attempt) => WakeAsync(burst, waking, attempt, cancellationToken), waking.HasCaller, cancellationToken);

    /// <summary>
    /// Runs a burst. Where a step fails, everything is undone and the same burst is run again with that step known to fail:
    /// it depends on nothing but the database and the moment, so it takes the same turns.
    /// </summary>
    private async Task<StimulusOutcome> RunAsync(
        string kind, Func<IBurst, Attempt, Task<StimulusOutcome>> body, bool hasCaller, CancellationToken cancellationToken)
    {
        using BurstWatch watch = new(kind);
        Attempt? attempt = null;
        while (true)
        {
            await using var burst = await bursts.BeginAsync(cancellationToken);
            attempt ??= new Attempt(parts.Clock.GetUtcNow(), hasCaller, watch);
            try
            {
                return watch.Ends(await body(burst, attempt), attempt.Failures);
            }
            catch (StepFailedException failure) when (attempt.Remember(failure))
            {
                LogStepFailed(failure.InnerException ?? failure, failure.Turn.StepId, failure.Turn.Number);
            }
        }
    }

    private async Task<StimulusOutcome> StartAsync(
        IBurst burst, StartWorkflow stimulus, Attempt attempt, CancellationToken cancellationToken)
    {
        if (await burst.FindStimulusAsync(stimulus.Key, cancellationToken) is { } earlier)
            return await AlreadyAppliedAsync(burst, earlier, cancellationToken);
        var versions = burst.Services.GetRequiredService<IVersionStore>();
        if (await versions.FindPublishedAsync(stimulus.DefinitionId, cancellationToken) is not { } version)
            return StimulusOutcome.Of(StimulusStatus.NotFound);

        var instance = new WorkflowInstance(Guid.CreateVersion7(attempt.Now), version, stimulus.CorrelationId, attempt.Now);
        var definition = await definitions.GetAsync(version.Id, version.Hash, versions, cancellationToken);
        var state = new InstanceState
        {
            Input = stimulus.Input.Where(input => input.Value.ValueKind != JsonValueKind.Undefined).ToDictionary(),
        };
        var course = new BurstCourse(burst, attempt, stimulus.Actor);
        var run = new BurstRun(parts, course, instance, state, definition, [], isWoken: false, cancellationToken);
        burst.Add(instance);
        await run.StartAsync();
        return await ConcludeAsync(course, run, stimulus.Key, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Step {Step} failed on turn {Turn} of a burst; an incident is made of it")]
    private partial void LogStepFailed(Exception exception, string step, int turn);

    [LoggerMessage(LogLevel.Error, "The timer of wait {WaitId} could not be fired")]
    private partial void LogTimerFailed(Exception exception, Guid waitId);
}
