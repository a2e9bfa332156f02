using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Bursts;

/// <summary>
/// One transaction of the database. All that a stimulus causes is committed by it together, or not at all.
/// Disposed without a commit, it leaves nothing behind.
/// </summary>
public interface IBurst : IAsyncDisposable
{
    /// <summary>Services whose database work belongs to this burst.</summary>
    IServiceProvider Services { get; }

    /// <summary>The stimulus that was accepted with this key before, or <c>null</c>.</summary>
    Task<AcceptedStimulus?> FindStimulusAsync(string key, CancellationToken cancellationToken);

    /// <summary>The instance, held for this burst alone until it ends; <c>null</c> when there is none.</summary>
    Task<WorkflowInstance?> LoadInstanceAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The same, but <c>null</c> also when another burst holds it: nobody waits.</summary>
    Task<WorkflowInstance?> LoadUnlessTakenAsync(Guid id, CancellationToken cancellationToken) => LoadInstanceAsync(id, cancellationToken);

    Task<Wait?> FindWaitAsync(Guid id, CancellationToken cancellationToken);

    Task<IReadOnlyList<Wait>> WaitsOfAsync(Guid instanceId, CancellationToken cancellationToken);

    /// <summary>
    /// Ids of running instances about something that wait for an event, always in the same order. What this burst itself has
    /// changed of waits need not be seen: the engine knows it.
    /// </summary>
    /// <param name="correlationId">Only about this; <c>null</c> for all.</param>
    Task<IReadOnlyList<Guid>> WaitingForAsync(string eventName, string? correlationId, CancellationToken cancellationToken);

    /// <summary>The trigger, held for this burst alone until it ends; <c>null</c> when there is none, or another holds it.</summary>
    Task<WorkflowTrigger?> HoldTriggerAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Ids of the instances that an instance started and that have not ended.</summary>
    Task<IReadOnlyList<Guid>> ChildrenOfAsync(Guid instanceId, CancellationToken cancellationToken);

    /// <summary>Ids of the instances about something that have not ended, always in the same order.</summary>
    Task<IReadOnlyList<Guid>> UnderWayAboutAsync(string correlationId, CancellationToken cancellationToken);

    /// <summary>Events with a name that are kept and have not expired, oldest first, without those removed in this burst.</summary>
    Task<IReadOnlyList<KeptEvent>> KeptEventsAsync(string name, DateTimeOffset now, CancellationToken cancellationToken);

    void Add(AcceptedStimulus stimulus);

    void Add(WorkflowInstance instance);

    void Add(Wait wait);

    void Remove(Wait wait);

    void Add(JournalEntry entry);

    void Add(KeptEvent happened);

    void Remove(KeptEvent happened);

    Task CommitAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Whether the database let another burst go first and undid this one. It can be run again, and is no fault of a step.
    /// </summary>
    bool IsClash(Exception exception) => false;
}

/// <summary>Begins bursts.</summary>
public interface IBurstFactory
{
    Task<IBurst> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Whether the database is away, full or held as a whole: the next burst would fare no better than the one that failed.</summary>
    bool IsOutage(Exception exception) => false;
}
