using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Bursts;

/// <summary>
/// Finds waits to be woken, only of instances that are running: one that stands still keeps its waits, and they must not stand
/// in the way of others. What it finds may be gone when its burst begins; that is no error.
/// </summary>
public interface IWaitQueries
{
    /// <summary>
    /// Timers that are due, earliest first and by id where they are due at the same moment: those that instances wait for, and
    /// those that start a workflow.
    /// </summary>
    /// <param name="except">Ids of those that have been tried and are left out.</param>
    Task<IReadOnlyList<DueTimer>> DueTimersAsync(
        DateTimeOffset now, int max, IReadOnlyCollection<Guid> except, CancellationToken cancellationToken);

    /// <summary>Ids of waits for an event; with a correlation id, only of instances with that id, with an instance, only its own.</summary>
    Task<IReadOnlyList<Guid>> ForEventAsync(string name, string? correlationId, Guid? instanceId, CancellationToken cancellationToken);

    /// <summary>What an event starts.</summary>
    Task<IReadOnlyList<WorkflowTrigger>> TriggersForEventAsync(string name, CancellationToken cancellationToken);

    /// <summary>
    /// Ids of waits for events that are kept. There are none, unless a burst began to wait while another kept the event and
    /// neither saw the other.
    /// </summary>
    Task<IReadOnlyList<Guid>> ForKeptEventsAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
