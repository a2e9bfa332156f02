using System.Collections.ObjectModel;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Observing;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Stimuli;

/// <summary>One stimulus, one burst, one transaction.</summary>
internal sealed partial class WorkflowEngine(
    IBurstFactory bursts, IWaitQueries waits, DefinitionCache definitions, EngineParts parts, ILogger<WorkflowEngine> logger)
    : IWorkflowEngine
{
    private static readonly IReadOnlyDictionary<string, JsonElement> _noInput = ReadOnlyDictionary<string, JsonElement>.Empty;

    public Task<StimulusOutcome> StartAsync(StartWorkflow stimulus, CancellationToken cancellationToken) => RunAsync(
        StimulusKind.Start, (burst, attempt) => StartAsync(burst, stimulus, startedBy: null, attempt, cancellationToken), hasCaller: true, cancellationToken);

    public Task<StimulusOutcome> ResumeAsync(ResumeWait stimulus, CancellationToken cancellationToken) =>
        WakeAsync(
            new Waking(stimulus.WaitId, EventName: null, stimulus.Payload, stimulus.Key, stimulus.Actor, HasCaller: true), cancellationToken);

    private Task<StimulusOutcome> WakeAsync(Waking waking, CancellationToken cancellationToken) =>
        RunAsync(waking.Kind, (burst, attempt) => WakeAsync(burst, waking, attempt, cancellationToken), waking.HasCaller, cancellationToken);

    /// <summary>
    /// Runs a burst. Where a step fails, everything is undone and the same burst is run again with that step known to fail:
    /// it depends on nothing but the database and the moment, so it takes the same turns. Where another burst was in its way,
    /// it is run again on what that one left.
    /// </summary>
    private async Task<StimulusOutcome> RunAsync(
        string kind, Func<IBurst, Attempt, Task<StimulusOutcome>> body, bool hasCaller, CancellationToken cancellationToken)
    {
        using BurstWatch watch = new(kind, parts.IsObserved);
        Attempt? attempt = null;
        var clashes = 0;
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
            catch (Exception exception) when (clashes < BurstTries.MaxClashes && burst.IsClash(exception))
            {
                // What the other burst left may lead another way: what is known of this one's turns counts no more.
                attempt = null;
                LogClash(++clashes, exception.Message);
            }
        }
    }

    private async Task<StimulusOutcome> StartAsync(
        IBurst burst, StartWorkflow stimulus, StartedBy? startedBy, Attempt attempt, CancellationToken cancellationToken)
    {
        if (await burst.FindStimulusAsync(stimulus.Key, cancellationToken) is { } earlier)
            return await AlreadyAppliedAsync(burst, earlier, cancellationToken);
        var course = CourseOf(burst, attempt, stimulus.Actor, cancellationToken);
        if (await course.OpenAsync(stimulus.DefinitionId, stimulus.CorrelationId, stimulus.Input, parentId: null, isWoken: false) is not { } run)
            return StimulusOutcome.Of(StimulusStatus.NotFound);
        await run.StartAsync(startedBy);
        return await ConcludeAsync(course, stimulus.Key, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Step {Step} failed on turn {Turn} of a burst; an incident is made of it")]
    private partial void LogStepFailed(Exception exception, string step, int turn);

    [LoggerMessage(LogLevel.Information, "A burst was undone because another one went first ({Clash}): {Reason}; it is run again")]
    private partial void LogClash(int clash, string reason);
}
