using Microsoft.EntityFrameworkCore;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;

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

    public async Task<IReadOnlyList<Guid>> ForEventAsync(string name, string? correlationId, CancellationToken cancellationToken) =>
        await Live
            .Where(wait => wait.Kind == WaitKind.Event && wait.Name == name)
            .Where(wait => correlationId == null || wait.CorrelationId == correlationId)
            .OrderBy(wait => wait.Id)
            .Select(wait => wait.Id)
            .ToListAsync(cancellationToken);
}
