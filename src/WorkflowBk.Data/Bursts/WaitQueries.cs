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

    public async Task<IReadOnlyList<DueTimer>> DueTimersAsync(
        DateTimeOffset now, int max, IReadOnlyCollection<Guid> except, CancellationToken cancellationToken)
    {
        var due = Live.Where(wait => wait.DueAt != null && wait.DueAt <= now);
        var starts = db.WorkflowTriggers.AsNoTracking().Where(trigger => trigger.DueAt != null && trigger.DueAt <= now);
        if (except.Count > 0)
            (due, starts) = (due.Where(wait => !except.Contains(wait.Id)), starts.Where(trigger => !except.Contains(trigger.Id)));
        return DueTimer.Earliest(
            await due.OrderBy(wait => wait.DueAt).ThenBy(wait => wait.Id).Take(max)
                .Select(wait => new DueTimer(wait.Id, wait.DueAt!.Value, false)).ToListAsync(cancellationToken),
            await starts.OrderBy(trigger => trigger.DueAt).ThenBy(trigger => trigger.Id).Take(max)
                .Select(trigger => new DueTimer(trigger.Id, trigger.DueAt!.Value, true)).ToListAsync(cancellationToken),
            max);
    }

    public async Task<IReadOnlyList<Guid>> ForKeptEventsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pairs = await (
            from kept in db.KeptEvents.AsNoTracking()
            where kept.ExpiresAt > now
            join wait in Live on kept.Name equals wait.Name
            where wait.Kind == WaitKind.Event
            where kept.CorrelationId == null || kept.CorrelationId == wait.CorrelationId
            where kept.InstanceId == null || kept.InstanceId == wait.InstanceId
            orderby kept.Id, wait.Id
            select new { wait.Id, wait.InstanceId, kept.Started }).ToListAsync(cancellationToken);
        return [.. pairs.Where(pair => !pair.Started.Contains(pair.InstanceId.ToString(), StringComparison.Ordinal)).Select(pair => pair.Id)];
    }

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
