using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Observing;

namespace WorkflowBk.Workflows.Stimuli;

/// <content>What an operator does: ends an instance, or mends one.</content>
internal sealed partial class WorkflowEngine
{
    public Task<StimulusOutcome> CancelAsync(CancelInstance stimulus, CancellationToken cancellationToken) => RunAsync(
        StimulusKind.Cancel,
        (burst, attempt) => ActOnAsync(
            burst, stimulus.InstanceId, stimulus.Key, stimulus.Actor, attempt,
            async run =>
            {
                await run.Course.CancelAsync(run.Instance.Id, stimulus.Reason);
                return true;
            },
            cancellationToken),
        hasCaller: true, cancellationToken);

    public Task<StimulusOutcome> MendAsync(MendIncident stimulus, CancellationToken cancellationToken) => RunAsync(
        StimulusKind.Mend,
        (burst, attempt) => ActOnAsync(
            burst, stimulus.InstanceId, stimulus.Key, stimulus.Actor, attempt, run => MendAsync(run, stimulus), cancellationToken),
        hasCaller: false, cancellationToken);

    private static async Task<bool> MendAsync(BurstRun run, MendIncident stimulus)
    {
        if (run.State.Executions.Find(execution => execution.Id == stimulus.ExecutionId) is not { } execution
            || run.State.Incidents.All(incident => incident.ExecutionId != execution.Id))
        {
            return false;
        }

        var step = run.Definition.Steps[execution.StepId];
        switch (stimulus.Mending)
        {
            case Mending.Retry retry:
                run.Journal(step, JournalEvent.Retried, stimulus.Reason);
                return await run.RetryAsync(execution, retry.Inputs);
            case Mending.Skip skip:
                run.Journal(step, JournalEvent.Skipped, stimulus.Reason);
                return await run.SkipAsync(execution, skip.Outcome);
            default:
                throw new ArgumentOutOfRangeException(nameof(stimulus));
        }
    }

    private async Task<StimulusOutcome> ActOnAsync(
        IBurst burst, Guid instanceId, string key, string? actor, Attempt attempt, Func<BurstRun, Task<bool>> act, CancellationToken cancellationToken)
    {
        var instance = await burst.LoadInstanceAsync(instanceId, cancellationToken);
        if (await burst.FindStimulusAsync(key, cancellationToken) is { } earlier)
            return await AlreadyAppliedAsync(burst, earlier, cancellationToken);
        if (instance is null)
            return StimulusOutcome.Of(StimulusStatus.NotFound);
        if (instance.Status is not (WorkflowStatus.Running or WorkflowStatus.Faulted))
            return NotRunning(instance);
        var course = CourseOf(burst, attempt, actor, cancellationToken);
        var run = await course.JoinAsync(instance, await burst.WaitsOfAsync(instanceId, cancellationToken), isWoken: true);
        return await act(run) ? await ConcludeAsync(course, key, cancellationToken) : StimulusOutcome.Of(StimulusStatus.NotFound);
    }
}
