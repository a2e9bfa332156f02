using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Bursts;

/// <summary>
/// Finds waits to be woken, only of instances that are running: one that stands still keeps its waits, and they must not stand
/// in the way of others. What it finds may be gone when its burst begins; that is no error.
/// </summary>
public interface IWaitQueries
{
    /// <summary>Ids of timers that are due, earliest first.</summary>
    Task<IReadOnlyList<Guid>> DueTimersAsync(DateTimeOffset now, int max, CancellationToken cancellationToken);

    /// <summary>Ids of waits for an event; with a correlation id, only of instances with that id, with an instance, only its own.</summary>
    Task<IReadOnlyList<Guid>> ForEventAsync(string name, string? correlationId, Guid? instanceId, CancellationToken cancellationToken);

    /// <summary>What an event starts.</summary>
    Task<IReadOnlyList<WorkflowTrigger>> TriggersForEventAsync(string name, CancellationToken cancellationToken);

    /// <summary>Ids of timers that start a workflow and are due, earliest first.</summary>
    Task<IReadOnlyList<Guid>> DueTriggersAsync(DateTimeOffset now, int max, CancellationToken cancellationToken);
}
