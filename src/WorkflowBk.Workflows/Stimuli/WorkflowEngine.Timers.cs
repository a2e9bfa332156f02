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
    /// <summary>How many times as many timers are tried in a call as it may fire.</summary>
    private const int MostTries = 10;

    public async Task<int> FireDueTimersAsync(int max, CancellationToken cancellationToken)
    {
        var now = parts.Clock.GetUtcNow();
        var fired = 0;
        HashSet<Guid> tried = [];
        int asked, found;
        // Timers that cannot be fired stay the earliest: those behind them must get their turn all the same.
        do
        {
            asked = max - fired;
            var due = await waits.DueTimersAsync(now, asked, tried, cancellationToken);
            found = due.Count;
            foreach (var timer in due)
            {
                tried.Add(timer.Id);
                fired += await TryFireAsync(timer.Id, () => FireAsync(timer, cancellationToken), cancellationToken);
            }
        }
        while (found == asked && fired < max && tried.Count < max * MostTries);

        foreach (var waitId in await waits.ForKeptEventsAsync(now, cancellationToken))
        {
            fired += await TryFireAsync(
                waitId,
                () => RunAsync(StimulusKind.Event, (burst, attempt) => DeliverKeptAsync(burst, waitId, attempt, cancellationToken), hasCaller: false, cancellationToken),
                cancellationToken);
        }

        return fired;
    }

    private Task<StimulusOutcome> FireAsync(DueTimer timer, CancellationToken cancellationToken) => timer.Starts
        ? RunAsync(
            StimulusKind.Timer, (burst, attempt) => StartByTimerAsync(burst, timer.Id, attempt, cancellationToken), hasCaller: false, cancellationToken)
        : WakeAsync(
            new Waking(timer.Id, EventName: null, Payload: default, $"timer:{timer.Id:N}", Actor: null, HasCaller: false) { WaitsForNobody = true },
            cancellationToken);

    private async Task<int> TryFireAsync(Guid timerId, Func<Task<StimulusOutcome>> fire, CancellationToken cancellationToken)
    {
        try
        {
            await fire();
            return 1;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && !bursts.IsOutage(exception))
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
