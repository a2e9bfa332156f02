using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Observing;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Stimuli;

/// <content>What the clock sets going.</content>
internal sealed partial class WorkflowEngine
{
    public async Task<int> FireDueTimersAsync(int max, CancellationToken cancellationToken)
    {
        var now = parts.Clock.GetUtcNow();
        var fired = 0;
        foreach (var waitId in await waits.DueTimersAsync(now, max, cancellationToken))
        {
            fired += await TryFireAsync(
                waitId,
                () => WakeAsync(
                    new Waking(waitId, EventName: null, Payload: default, $"timer:{waitId:N}", Actor: null, HasCaller: false) { WaitsForNobody = true },
                    cancellationToken),
                cancellationToken);
        }

        foreach (var triggerId in await waits.DueTriggersAsync(now, max - fired, cancellationToken))
        {
            fired += await TryFireAsync(
                triggerId,
                () => RunAsync(StimulusKind.Timer, (burst, attempt) => StartByTimerAsync(burst, triggerId, attempt, cancellationToken), hasCaller: false, cancellationToken),
                cancellationToken);
        }

        foreach (var waitId in await waits.ForKeptEventsAsync(now, cancellationToken))
        {
            fired += await TryFireAsync(
                waitId,
                () => RunAsync(StimulusKind.Event, (burst, attempt) => DeliverKeptAsync(burst, waitId, attempt, cancellationToken), hasCaller: false, cancellationToken),
                cancellationToken);
        }

        return fired;
    }

    private async Task<int> TryFireAsync(Guid timerId, Func<Task<StimulusOutcome>> fire, CancellationToken cancellationToken)
    {
        try
        {
            await fire();
            return 1;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // It stays due and is tried again; the timers behind it must not have to wait for that.
            LogTimerFailed(exception, timerId);
            return 0;
        }
    }

    /// <summary>Starts an instance and says when the next one is due. Rounds that were missed are made up for by one.</summary>
    private async Task<StimulusOutcome> StartByTimerAsync(IBurst burst, Guid triggerId, Attempt attempt, CancellationToken cancellationToken)
    {
        if (await burst.HoldTriggerAsync(triggerId, cancellationToken) is not { DueAt: { } due } trigger || due > attempt.Now)
            return StimulusOutcome.Of(StimulusStatus.NotFound);
        attempt.Watch.Lateness = attempt.Now - due;
        var definition = await definitions.FindAsync(trigger.VersionId, burst.Services.GetRequiredService<IVersionStore>(), cancellationToken);
        var next = definition is null ? null : await NextAsync(burst, definition.Steps[trigger.StepId], attempt.Now);
        trigger.NextAt(next?.DueAt);
        return await StartAsync(
            burst,
            new StartWorkflow(trigger.DefinitionId, "", _noInput, $"trigger:{trigger.Id:N}:{due.ToUnixTimeMilliseconds()}", Actor: null),
            new StartedBy(trigger.StepId, default), attempt, cancellationToken);
    }

    /// <summary>A rule that says nothing this time is no reason not to start what is due now.</summary>
    private async Task<Activities.Trigger?> NextAsync(IBurst burst, Definitions.ActivityNode step, DateTimeOffset now)
    {
        try
        {
            return await TriggerReader.NextAsync(parts, burst.Services, step, now, hasStarted: true);
        }
        catch (Expressions.ExpressionException exception)
        {
            LogNoNext(exception, step.Id);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "When step {Step} starts its workflow the next time cannot be said")]
    private partial void LogNoNext(Exception exception, string step);

    [LoggerMessage(LogLevel.Error, "The timer {TimerId} could not be fired")]
    private partial void LogTimerFailed(Exception exception, Guid timerId);
}
