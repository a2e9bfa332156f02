using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Databases;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data.Bursts;

/// <summary>A burst on EF Core: a scope of services, one connection, one transaction.</summary>
internal sealed class Burst(AsyncServiceScope scope, MunicipalityDb db, IDbContextTransaction transaction, IDisposable? turn) : IBurst
{
    public IServiceProvider Services => scope.ServiceProvider;

    public async Task<AcceptedStimulus?> FindStimulusAsync(string key, CancellationToken cancellationToken) =>
        await db.Stimuli.FindAsync([key], cancellationToken);

    public async Task<WorkflowInstance?> LoadInstanceAsync(Guid id, CancellationToken cancellationToken) =>
        Known(id) ?? await db.Instances.Where(instance => instance.Id == id).Held().FirstOrDefaultAsync(cancellationToken);

    public async Task<WorkflowInstance?> LoadUnlessTakenAsync(Guid id, CancellationToken cancellationToken) =>
        Known(id) ?? await db.Instances.Where(instance => instance.Id == id).HeldUnlessTaken().FirstOrDefaultAsync(cancellationToken);

    // Not kept: it is read before the instance is held, and may say what was so a moment ago.
    public Task<Wait?> FindWaitAsync(Guid id, CancellationToken cancellationToken) =>
        db.Waits.AsNoTracking().FirstOrDefaultAsync(wait => wait.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Wait>> WaitsOfAsync(Guid instanceId, CancellationToken cancellationToken) =>
        await db.Waits.Where(wait => wait.InstanceId == instanceId).ToListAsync(cancellationToken);

    public async Task<WorkflowTrigger?> HoldTriggerAsync(Guid id, CancellationToken cancellationToken) =>
        await db.WorkflowTriggers.Where(trigger => trigger.Id == id).HeldUnlessTaken().FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<Guid>> ChildrenOfAsync(Guid instanceId, CancellationToken cancellationToken) =>
        await db.Instances
            .Where(instance => instance.ParentId == instanceId)
            .Where(instance => instance.Status == WorkflowStatus.Running || instance.Status == WorkflowStatus.Faulted)
            .Select(instance => instance.Id)
            .OrderBy(id => id)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Guid>> UnderWayAboutAsync(string correlationId, CancellationToken cancellationToken) =>
        await db.Instances
            .Where(instance => instance.CorrelationId == correlationId)
            .Where(instance => instance.Status == WorkflowStatus.Running || instance.Status == WorkflowStatus.Faulted)
            .Select(instance => instance.Id)
            .OrderBy(id => id)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<KeptEvent>> KeptEventsAsync(string name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var kept = await db.KeptEvents.Where(kept => kept.Name == name && kept.ExpiresAt > now).OrderBy(kept => kept.Id).ToListAsync(cancellationToken);
        return [.. kept.Where(happened => db.Entry(happened).State != EntityState.Deleted)];
    }

    public async Task<IReadOnlyList<Guid>> WaitingForAsync(string eventName, string? correlationId, CancellationToken cancellationToken) =>
        await db.Waits
            .Where(wait => wait.Kind == WaitKind.Event && wait.Name == eventName)
            .Where(wait => correlationId == null || wait.CorrelationId == correlationId)
            .Where(wait => db.Instances.Any(instance => instance.Id == wait.InstanceId && instance.Status == WorkflowStatus.Running))
            .Select(wait => wait.InstanceId)
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync(cancellationToken);

    public void Add(AcceptedStimulus stimulus) => db.Add(stimulus);

    public void Add(WorkflowInstance instance) => db.Add(instance);

    public void Add(Wait wait) => db.Add(wait);

    public void Remove(Wait wait) => db.Remove(wait);

    public void Add(JournalEntry entry) => db.Add(entry);

    public void Add(KeptEvent happened) => db.Add(happened);

    public void Remove(KeptEvent happened) => db.Remove(happened);

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public bool IsClash(Exception exception) => DatabaseErrors.IsClash(exception);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        db.IsOfBurst = false;
        await scope.DisposeAsync();
        turn?.Dispose();
    }

    /// <summary>What this burst has read or made, it holds already.</summary>
    private WorkflowInstance? Known(Guid id) => db.Instances.Local.FindEntry(id)?.Entity;
}
