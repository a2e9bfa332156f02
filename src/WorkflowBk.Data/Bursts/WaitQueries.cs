using Microsoft.EntityFrameworkCore;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data.Bursts;

internal sealed class WaitQueries(MunicipalityDb db) : IWaitQueries
{
    private IQueryable<Wait> Live => db.Waits
        .AsNoTracking()
        .Where(wait => db.Instances.Any(instance => instance.Id == wait.InstanceId && instance.Status == WorkflowStatus.Running));

    public async Task<IReadOnlyList<Guid>> DueTimersAsync(DateTimeOffset now, int max, CancellationToken cancellationToken) =>
        await Live
            .Where(wait => wait.DueAt != null && wait.DueAt <= now)
            .OrderBy(wait => wait.DueAt)
            .Take(max)
            .Select(wait => wait.Id)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Guid>> DueTriggersAsync(DateTimeOffset now, int max, CancellationToken cancellationToken) =>
        await db.WorkflowTriggers
            .Where(trigger => trigger.DueAt != null && trigger.DueAt <= now)
            .OrderBy(trigger => trigger.DueAt)
            .Take(max)
            .Select(trigger => trigger.Id)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<WorkflowTrigger>> TriggersForEventAsync(string name, CancellationToken cancellationToken) =>
        await db.WorkflowTriggers.AsNoTracking()
            .Where(trigger => trigger.Kind == WaitKind.Event && trigger.Name == name)
            .OrderBy(trigger => trigger.Id)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Guid>> ForEventAsync(
        string name, string? correlationId, Guid? instanceId, CancellationToken cancellationToken) =>
        await Live
            .Where(wait => wait.Kind == WaitKind.Event && wait.Name == name)
            .Where(wait => correlationId == null || wait.CorrelationId == correlationId)
            .Where(wait => instanceId == null || wait.InstanceId == instanceId)
            .OrderBy(wait => wait.Id)
            .Select(wait => wait.Id)
            .ToListAsync(cancellationToken);
}
