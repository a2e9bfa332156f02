using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Stimuli;

/// <summary>One stimulus, one burst, one transaction.</summary>
internal sealed partial class WorkflowEngine(
    IBurstFactory bursts, IWaitQueries waits, DefinitionCache definitions, EngineParts parts, ILogger<WorkflowEngine> logger)
    : IWorkflowEngine
{
    public Task<StimulusOutcome> StartAsync(StartWorkflow stimulus, CancellationToken cancellationToken) =>
        RunAsync(
            async (burst, failures) =>
            {
                if (await burst.FindStimulusAsync(stimulus.Key, cancellationToken) is { } earlier)
                    return await AlreadyAppliedAsync(burst, earlier, cancellationToken);
                var version = await burst.Services.GetRequiredService<IVersionStore>()
                    .FindPublishedAsync(stimulus.DefinitionId, cancellationToken);
                if (version is null)
                    return StimulusOutcome.Of(StimulusStatus.NotFound);

                var now = parts.Clock.GetUtcNow();
                var instance = new WorkflowInstance(
                    Guid.CreateVersion7(now), version.DefinitionId, version.Id, stimulus.CorrelationId, now);
                var state = new InstanceState { Input = stimulus.Input.ToDictionary() };
                var run = new BurstRun(
                    parts, burst, instance, state, definitions.Get(version), [], stimulus.Actor, failures, cancellationToken);
                burst.Add(instance);
                await run.StartAsync();
                return await ConcludeAsync(burst, run, stimulus.Key, cancellationToken);
            },
            cancellationToken);

    public Task<StimulusOutcome> ResumeAsync(ResumeWait stimulus, CancellationToken cancellationToken) =>
        RunAsync(
            async (burst, failures) =>
            {
                if (await burst.FindStimulusAsync(stimulus.Key, cancellationToken) is { } earlier)
                    return await AlreadyAppliedAsync(burst, earlier, cancellationToken);
                if (await burst.FindWaitAsync(stimulus.WaitId, cancellationToken) is not { } found
                    || await burst.LoadInstanceAsync(found.InstanceId, cancellationToken) is not { } instance)
                {
                    return StimulusOutcome.Of(StimulusStatus.NotFound);
                }

                // The wait may have been used up by whoever held the instance before us.
                var open = await burst.WaitsOfAsync(instance.Id, cancellationToken);
                if (open.FirstOrDefault(wait => wait.Id == stimulus.WaitId) is not { } wait)
                    return StimulusOutcome.Of(StimulusStatus.NotFound);
                if (instance.Status != WorkflowStatus.Running)
                    return new StimulusOutcome(StimulusStatus.NotRunning, instance.Id, instance.CorrelationId, []);

                var version = await burst.Services.GetRequiredService<IVersionStore>().FindAsync(instance.VersionId, cancellationToken)
                    ?? throw new InvalidOperationException($"Version {instance.VersionId} of instance {instance.Id} is gone.");
                var run = new BurstRun(
                    parts, burst, instance, InstanceState.Deserialize(instance.State), definitions.Get(version), open,
                    stimulus.Actor, failures, cancellationToken);
                await run.ResumeAsync(wait, stimulus.Payload);
                return await ConcludeAsync(burst, run, stimulus.Key, cancellationToken);
            },
            cancellationToken);

    public async Task<IReadOnlyList<StimulusOutcome>> PublishEventAsync(PublishEvent stimulus, CancellationToken cancellationToken)
    {
        List<StimulusOutcome> outcomes = [];
        foreach (var waitId in await waits.ForEventAsync(stimulus.Name, stimulus.CorrelationId, cancellationToken))
        {
            outcomes.Add(await ResumeAsync(
                new ResumeWait(waitId, stimulus.Payload, $"{stimulus.Key}:{waitId:N}", stimulus.Actor), cancellationToken));
        }

        return outcomes;
    }

    public async Task<int> FireDueTimersAsync(int max, CancellationToken cancellationToken)
    {
        var due = await waits.DueTimersAsync(parts.Clock.GetUtcNow(), max, cancellationToken);
        foreach (var waitId in due)
            await ResumeAsync(new ResumeWait(waitId, default(JsonElement), $"timer:{waitId:N}", Actor: null), cancellationToken);
        return due.Count;
    }

    /// <summary>
    /// Runs a burst. Where a step fails, everything is undone and the same burst is run again with that step known to fail:
    /// it depends on nothing but the database and the clock, so it takes the same turns.
    /// </summary>
    private async Task<StimulusOutcome> RunAsync(
        Func<IBurst, IReadOnlyDictionary<int, string>, Task<StimulusOutcome>> body, CancellationToken cancellationToken)
    {
        Dictionary<int, string> failures = [];
        while (true)
        {
            await using var burst = await bursts.BeginAsync(cancellationToken);
            try
            {
                return await body(burst, failures);
            }
            catch (StepFailedException failure) when (failures.TryAdd(failure.Turn, failure.Message))
            {
                LogStepFailed(failure.InnerException ?? failure, failure.Turn);
            }
        }
    }

    private static async Task<StimulusOutcome> ConcludeAsync(IBurst burst, BurstRun run, string key, CancellationToken cancellationToken)
    {
        var instance = run.Instance;
        if (run.Rejections.Count > 0)
            return new StimulusOutcome(StimulusStatus.Rejected, null, instance.CorrelationId, run.Rejections);
        run.Finish();
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

    [LoggerMessage(LogLevel.Error, "A step failed on turn {Turn} of a burst; an incident is made of it")]
    private partial void LogStepFailed(Exception exception, int turn);
}
