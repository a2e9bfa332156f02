using WorkflowBk.Workflows.Migration;

namespace WorkflowBk.Workflows.Stimuli;

/// <summary>
/// The port to the engine. Each stimulus is one transaction: when it answers, what it caused is on disk, all of it. An outage
/// of the database surfaces as an exception and leaves nothing behind; the same stimulus can then be sent again.
/// </summary>
public interface IWorkflowEngine
{
    Task<StimulusOutcome> StartAsync(StartWorkflow stimulus, CancellationToken cancellationToken);

    Task<StimulusOutcome> ResumeAsync(ResumeWait stimulus, CancellationToken cancellationToken);

    /// <summary>
    /// Wakes every step that waits for the event now, and starts the published workflows that begin with it. An event that
    /// wakes nobody is kept for ten minutes, for the first instance that begins to wait for it.
    /// </summary>
    /// <returns>What became of it in each instance it reached or started.</returns>
    Task<IReadOnlyList<StimulusOutcome>> PublishEventAsync(PublishEvent stimulus, CancellationToken cancellationToken);

    /// <summary>Ends an instance. One that has ended stays as it is: <see cref="StimulusStatus.NotRunning"/>.</summary>
    Task<StimulusOutcome> CancelAsync(CancelInstance stimulus, CancellationToken cancellationToken);

    /// <summary>Runs a failed step again, or goes on behind it.</summary>
    Task<StimulusOutcome> MendAsync(MendIncident stimulus, CancellationToken cancellationToken);

    /// <summary>Says where an instance would stand in another version; changes nothing.</summary>
    /// <returns><c>null</c> when there is no such instance under way, or no such version of its workflow.</returns>
    Task<MigrationPlan?> PlanMoveAsync(
        Guid instanceId, string versionId, IReadOnlyDictionary<string, string> renamedSteps, CancellationToken cancellationToken);

    /// <summary>
    /// Has an instance follow another version. Where a step under way has no place there, nothing changes:
    /// <see cref="StimulusStatus.Rejected"/>, with the steps as fields.
    /// </summary>
    Task<StimulusOutcome> MoveAsync(MoveInstance stimulus, CancellationToken cancellationToken);

    /// <summary>
    /// Fires timers that are due, one after the other, in the order they came due; those that start workflows too. When the
    /// database is away, it stops there and throws.
    /// </summary>
    /// <param name="max">Most timers to fire in this call.</param>
    /// <returns>How many were found due and are done with. A timer that could not be fired stays due and does not stop the others.</returns>
    Task<int> FireDueTimersAsync(int max, CancellationToken cancellationToken);
}
