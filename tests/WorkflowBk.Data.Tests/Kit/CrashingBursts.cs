using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data.Tests.Kit;

/// <summary>Bursts that break down when all is written and nothing is committed yet, as often as is asked for.</summary>
internal sealed class CrashingBursts(IBurstFactory inner) : IBurstFactory
{
    public int CrashesLeft { get; set; }

    /// <summary>How they break down.</summary>
    public Func<Exception> Crash { get; set; } = () => new IOException("The machine went down.");

    public async Task<IBurst> BeginAsync(CancellationToken cancellationToken) =>
        new CrashingBurst(this, await inner.BeginAsync(cancellationToken));

    public bool IsOutage(Exception exception) => inner.IsOutage(exception);

    private sealed class CrashingBurst(CrashingBursts factory, IBurst burst) : IBurst
    {
        public IServiceProvider Services => burst.Services;

        public Task<AcceptedStimulus?> FindStimulusAsync(string key, CancellationToken cancellationToken) => burst.FindStimulusAsync(key, cancellationToken);

        public Task<WorkflowInstance?> LoadInstanceAsync(Guid id, CancellationToken cancellationToken) => burst.LoadInstanceAsync(id, cancellationToken);

        public Task<WorkflowInstance?> LoadUnlessTakenAsync(Guid id, CancellationToken cancellationToken) => burst.LoadUnlessTakenAsync(id, cancellationToken);

        public Task<Wait?> FindWaitAsync(Guid id, CancellationToken cancellationToken) => burst.FindWaitAsync(id, cancellationToken);

        public Task<IReadOnlyList<Wait>> WaitsOfAsync(Guid instanceId, CancellationToken cancellationToken) => burst.WaitsOfAsync(instanceId, cancellationToken);

        public Task<IReadOnlyList<Guid>> WaitingForAsync(string eventName, string? correlationId, CancellationToken cancellationToken) =>
            burst.WaitingForAsync(eventName, correlationId, cancellationToken);

        public void Add(AcceptedStimulus stimulus) => burst.Add(stimulus);

        public void Add(WorkflowInstance instance) => burst.Add(instance);

        public void Add(Wait wait) => burst.Add(wait);

        public void Remove(Wait wait) => burst.Remove(wait);

        public void Add(JournalEntry entry) => burst.Add(entry);

        public void Add(KeptEvent happened) => burst.Add(happened);

        public void Remove(KeptEvent happened) => burst.Remove(happened);

        public Task<IReadOnlyList<KeptEvent>> KeptEventsAsync(string name, DateTimeOffset now, CancellationToken cancellationToken) =>
            burst.KeptEventsAsync(name, now, cancellationToken);

        public Task<IReadOnlyList<Guid>> ChildrenOfAsync(Guid instanceId, CancellationToken cancellationToken) =>
            burst.ChildrenOfAsync(instanceId, cancellationToken);

        public Task<IReadOnlyList<Guid>> UnderWayAboutAsync(string correlationId, CancellationToken cancellationToken) =>
            burst.UnderWayAboutAsync(correlationId, cancellationToken);

        public Task<WorkflowTrigger?> HoldTriggerAsync(Guid id, CancellationToken cancellationToken) =>
            burst.HoldTriggerAsync(id, cancellationToken);

        public Task CommitAsync(CancellationToken cancellationToken) =>
            factory.CrashesLeft-- > 0 ? throw factory.Crash() : burst.CommitAsync(cancellationToken);

        public bool IsClash(Exception exception) => burst.IsClash(exception);

        public ValueTask DisposeAsync() => burst.DisposeAsync();
    }
}
