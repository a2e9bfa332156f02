using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Tests.Kit;

/// <summary>A transaction over <see cref="MemoryStore"/>: it reads copies, and writes all it has gathered or nothing.</summary>
internal sealed class MemoryBurst(MemoryStore store, AsyncServiceScope scope) : IBurst
{
    private readonly Dictionary<Guid, WorkflowInstance> _instances = [];
    private readonly Dictionary<Guid, Wait> _waits = [];
    private readonly List<Wait> _added = [];
    private readonly HashSet<Guid> _removed = [];
    private readonly List<AcceptedStimulus> _stimuli = [];
    private readonly List<JournalEntry> _journal = [];
    private readonly List<KeptEvent> _kept = [];
    private readonly HashSet<Guid> _spent = [];
    private readonly Dictionary<Guid, WorkflowTrigger> _triggers = [];
    private bool _over;

    public IServiceProvider Services => scope.ServiceProvider;

    public List<string> Effects { get; } = [];

    public Task<AcceptedStimulus?> FindStimulusAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(store.Stimuli.TryGetValue(key, out var found) ? MemoryStore.Copy(found) : null);

    public Task<WorkflowInstance?> LoadInstanceAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!_instances.ContainsKey(id) && store.Instances.TryGetValue(id, out var stored))
            _instances[id] = MemoryStore.Copy(stored);
        return Task.FromResult(_instances.GetValueOrDefault(id));
    }

    public Task<Wait?> FindWaitAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(store.Waits.TryGetValue(id, out var found) ? MemoryStore.Copy(found) : null);

    public Task<IReadOnlyList<Wait>> WaitsOfAsync(Guid instanceId, CancellationToken cancellationToken)
    {
        foreach (var stored in store.Waits.Values.Where(wait => wait.InstanceId == instanceId))
            _waits.TryAdd(stored.Id, MemoryStore.Copy(stored));
        return Task.FromResult<IReadOnlyList<Wait>>(
            [.. _waits.Values.Where(wait => wait.InstanceId == instanceId).OrderBy(wait => wait.ExecutionId)]);
    }

    public Task<WorkflowTrigger?> HoldTriggerAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!_triggers.ContainsKey(id) && store.Triggers.Find(trigger => trigger.Id == id) is { } stored)
            _triggers[id] = MemoryStore.Copy(stored);
        return Task.FromResult(_triggers.GetValueOrDefault(id));
    }

    public Task<IReadOnlyList<Guid>> ChildrenOfAsync(Guid instanceId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>(
        [
            .. store.Instances.Values
                .Where(instance => instance.ParentId == instanceId && instance.Status is WorkflowStatus.Running or WorkflowStatus.Faulted)
                .Select(instance => instance.Id)
                .Order(),
        ]);

    public Task<IReadOnlyList<Guid>> UnderWayAboutAsync(string correlationId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>(
        [
            .. store.Instances.Values
                .Where(instance => instance.CorrelationId == correlationId && instance.Status is WorkflowStatus.Running or WorkflowStatus.Faulted)
                .Select(instance => instance.Id)
                .Order(),
        ]);

    public Task<IReadOnlyList<KeptEvent>> KeptEventsAsync(string name, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KeptEvent>>(
            [.. store.KeptEvents.Where(kept => kept.Name == name && kept.ExpiresAt > now && !_spent.Contains(kept.Id)).OrderBy(kept => kept.Id)]);

    public Task<IReadOnlyList<Guid>> WaitingForAsync(string eventName, string? correlationId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>(
        [
            .. store.Waits.Values
                .Where(wait => wait.Kind == WaitKind.Event && wait.Name == eventName && (correlationId is null || wait.CorrelationId == correlationId))
                .Select(wait => wait.InstanceId)
                .Where(id => store.Instances[id].Status == WorkflowStatus.Running)
                .Distinct()
                .Order(),
        ]);

    public void Add(AcceptedStimulus stimulus) => _stimuli.Add(stimulus);

    public void Add(WorkflowInstance instance) => _instances[instance.Id] = instance;

    public void Add(Wait wait) => _added.Add(wait);

    public void Remove(Wait wait)
    {
        if (_added.RemoveAll(added => added.Id == wait.Id) == 0)
            _removed.Add(wait.Id);
    }

    public void Add(JournalEntry entry) => _journal.Add(entry);

    public void Add(KeptEvent happened) => _kept.Add(happened);

    public void Remove(KeptEvent happened) => _spent.Add(happened.Id);

    public Task CommitAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_over, this);
        if (store.CrashesBeforeCommit)
        {
            store.CrashesBeforeCommit = false;
            throw new NoDatabaseException();
        }

        foreach (var instance in _instances.Values)
            store.Instances[instance.Id] = MemoryStore.Copy(instance);
        foreach (var wait in _waits.Values)
            store.Waits[wait.Id] = MemoryStore.Copy(wait);
        foreach (var wait in _added)
            store.Waits.Add(wait.Id, MemoryStore.Copy(wait));
        foreach (var id in _removed)
            store.Waits.Remove(id);
        foreach (var stimulus in _stimuli)
            store.Stimuli.Add(stimulus.Key, MemoryStore.Copy(stimulus));
        store.Journal.AddRange(_journal.Select(MemoryStore.Copy));
        store.KeptEvents.AddRange(_kept);
        store.KeptEvents.RemoveAll(kept => _spent.Contains(kept.Id));
        foreach (var trigger in _triggers.Values)
            store.Triggers[store.Triggers.FindIndex(stored => stored.Id == trigger.Id)] = trigger;
        store.Effects.AddRange(Effects);
        store.Commits++;
        _over = true;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _over = true;
        return scope.DisposeAsync();
    }
}
