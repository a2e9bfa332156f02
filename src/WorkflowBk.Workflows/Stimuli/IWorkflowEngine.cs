namespace WorkflowBk.Workflows.Stimuli;

/// <summary>
/// The port to the engine: everything that makes a process go on. Each call is one stimulus with a key, and has its effect
/// once, however often it is sent.
/// </summary>
public interface IWorkflowEngine
{
    /// <summary>Starts the published version of a workflow.</summary>
    Task<StimulusOutcome> StartAsync(StartWorkflow stimulus, CancellationToken cancellationToken);

    /// <summary>Completes what a step waits for.</summary>
    Task<StimulusOutcome> ResumeAsync(ResumeWait stimulus, CancellationToken cancellationToken);

    /// <summary>Wakes every step that waits for an event.</summary>
    /// <returns>One outcome for each instance that was woken.</returns>
    Task<IReadOnlyList<StimulusOutcome>> PublishEventAsync(PublishEvent stimulus, CancellationToken cancellationToken);

    /// <summary>Fires timers that are due, earliest first, at most as many as asked for.</summary>
    /// <returns>How many were fired; when it equals <paramref name="max"/> there may be more.</returns>
    Task<int> FireDueTimersAsync(int max, CancellationToken cancellationToken);
}
