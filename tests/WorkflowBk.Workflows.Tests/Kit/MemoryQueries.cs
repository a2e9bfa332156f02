using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Tests.Kit;

internal sealed class MemoryWaitQueries(MemoryStore store) : IWaitQueries
{
    private IEnumerable<Wait> Live =>
        store.Waits.Values.Where(wait => store.Instances[wait.InstanceId].Status == WorkflowStatus.Running);

    public Task<IReadOnlyList<DueTimer>> DueTimersAsync(
        DateTimeOffset now, int max, IReadOnlyCollection<Guid> except, CancellationToken cancellationToken) =>
        Task.FromResult(DueTimer.Earliest(
            Live.Where(wait => wait.DueAt <= now && !except.Contains(wait.Id)).Select(wait => new DueTimer(wait.Id, wait.DueAt!.Value, false)),
            store.Triggers.Where(trigger => trigger.DueAt <= now && !except.Contains(trigger.Id))
                .Select(trigger => new DueTimer(trigger.Id, trigger.DueAt!.Value, true)),
            max));

    public Task<IReadOnlyList<Guid>> ForKeptEventsAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>(
        [
            .. from kept in store.KeptEvents
               where kept.ExpiresAt > now
               from wait in Live
               where wait.Kind == WaitKind.Event && wait.Name == kept.Name && kept.IsFor(store.Instances[wait.InstanceId])
               select wait.Id,
        ]);

    public Task<IReadOnlyList<WorkflowTrigger>> TriggersForEventAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WorkflowTrigger>>(
            [.. store.Triggers.Where(trigger => trigger.Kind == WaitKind.Event && trigger.Name == name)]);

    public Task<IReadOnlyList<Guid>> ForEventAsync(string name, string? correlationId, Guid? instanceId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>(
        [
            .. Live
                .Where(wait => wait.Kind == WaitKind.Event && wait.Name == name)
                .Where(wait => correlationId is null || wait.CorrelationId == correlationId)
                .Where(wait => instanceId is null || wait.InstanceId == instanceId)
                .Select(wait => wait.Id),
        ]);
}

internal sealed class MemoryVersionStore(MemoryStore store) : IVersionStore
{
    public Task<VersionReference?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken) =>
        Task.FromResult(store.Versions
            .Where(version => version.DefinitionId == definitionId && version.IsPublished)
            .Select(version => new VersionReference(version.Id, version.DefinitionId, version.Hash))
            .LastOrDefault());

    public Task<WorkflowVersion?> FindAsync(string versionId, CancellationToken cancellationToken) =>
        Task.FromResult(store.Versions.FirstOrDefault(version => version.Id == versionId));

    public Task<IReadOnlyList<WorkflowVersion>> HistoryAsync(string definitionId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WorkflowVersion>>(
            [.. store.Versions.Where(version => version.DefinitionId == definitionId).OrderBy(version => version.Version)]);

    public Task<bool> WasFollowedAsync(string versionId, CancellationToken cancellationToken) =>
        Task.FromResult(store.Instances.Values.Any(instance => instance.VersionId == versionId));

    public Task ApplyAsync(VersionChange change, CancellationToken cancellationToken)
    {
        store.Versions.RemoveAll(version => change.Removed.Concat(change.Changed).Any(gone => gone.Id == version.Id));
        store.Versions.AddRange(change.Changed.Concat(change.Added));
        if (change.Triggers is { } triggers)
        {
            store.Triggers.RemoveAll(trigger => trigger.DefinitionId == change.DefinitionId);
            store.Triggers.AddRange(triggers);
        }

        return Task.CompletedTask;
    }
}
