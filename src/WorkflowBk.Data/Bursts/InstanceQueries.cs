using Microsoft.EntityFrameworkCore;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Data.Bursts;

internal sealed class InstanceQueries(MunicipalityDb db) : IInstanceQueries
{
    public async Task<InstancePage> ListAsync(InstanceFilter filter, CancellationToken cancellationToken)
    {
        var wanted = await WantedAsync(filter, cancellationToken);
        var total = await wanted.CountAsync(cancellationToken);
        var items = await Summaries(wanted.OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id))
            .Skip(filter.Page * filter.PageSize).Take(filter.PageSize)
            .ToListAsync(cancellationToken);
        return new InstancePage(items, total);
    }

    public Task<InstanceSummary?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Summaries(db.Instances.Where(row => row.Id == id)).FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<Guid>> RunningAsync(string? definitionId, string? versionId, CancellationToken cancellationToken) =>
        await db.Instances
            .Where(row => row.Status == WorkflowStatus.Running
                && (definitionId == null || row.DefinitionId == definitionId)
                && (versionId == null || row.VersionId == versionId))
            .OrderBy(row => row.CreatedAt)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<JournalEntry>> JournalAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Journal.AsNoTracking().Where(row => row.InstanceId == id).OrderBy(row => row.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlySet<string>> WaitingStepsAsync(Guid id, CancellationToken cancellationToken) =>
        (await db.Waits.Where(row => row.InstanceId == id).Select(row => row.StepId).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Incident>> IncidentsAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Instances.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } instance
            ? instance.Incidents
            : [];

    private async Task<IQueryable<WorkflowInstance>> WantedAsync(InstanceFilter filter, CancellationToken cancellationToken)
    {
        var rows = db.Instances.AsNoTracking();
        if (filter.Id is { } id)
            rows = rows.Where(row => row.Id == id);
        if (filter.DefinitionIds.Count > 0)
            rows = rows.Where(row => filter.DefinitionIds.Contains(row.DefinitionId));
        if (filter.Version is { } number)
        {
            var versions = await db.WorkflowVersions.Where(row => row.Version == number).Select(row => row.Id).ToListAsync(cancellationToken);
            rows = rows.Where(row => versions.Contains(row.VersionId));
        }

        if (filter.Statuses.Count > 0)
            rows = rows.Where(row => filter.Statuses.Contains(row.Status));
        if (filter.HasIncidents is { } has)
            rows = rows.Where(row => row.IncidentCount > 0 == has);
        return filter.Times.Aggregate(rows, Within);
    }

    private static IQueryable<WorkflowInstance> Within(IQueryable<WorkflowInstance> rows, InstanceTime time) => time.Moment switch
    {
        InstanceMoment.Created => rows.Where(row => (time.From == null || row.CreatedAt >= time.From) && (time.Before == null || row.CreatedAt < time.Before)),
        InstanceMoment.Updated => rows.Where(row => (time.From == null || row.UpdatedAt >= time.From) && (time.Before == null || row.UpdatedAt < time.Before)),
        _ => rows.Where(row => row.EndedAt != null && (time.From == null || row.EndedAt >= time.From) && (time.Before == null || row.EndedAt < time.Before)),
    };

    private static IQueryable<InstanceSummary> Summaries(IQueryable<WorkflowInstance> rows) => rows.Select(row => new InstanceSummary(
        row.Id, row.DefinitionId, row.VersionId, row.Status, row.IncidentCount, row.CreatedAt, row.UpdatedAt, row.EndedAt));
}
