using Microsoft.EntityFrameworkCore;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data.Bursts;

/// <summary>Instances under way on a version, for those who move them to another one. Of a case no more than its reference is read.</summary>
public sealed class InstancesOfVersion(MunicipalityDb db)
{
    /// <summary>Most that are listed at a time; when they are moved, the next ones come.</summary>
    public const int Max = 100;

    /// <summary>The version; <c>null</c> when there is none.</summary>
    public Task<WorkflowVersion?> VersionAsync(string versionId, CancellationToken cancellationToken) =>
        db.WorkflowVersions.AsNoTracking().FirstOrDefaultAsync(version => version.Id == versionId, cancellationToken);

    /// <summary>Versions of a workflow that are or have been published, the newest first.</summary>
    public Task<List<WorkflowVersion>> PublishedAsync(string definitionId, CancellationToken cancellationToken) => db.WorkflowVersions.AsNoTracking()
        .Where(version => version.DefinitionId == definitionId && version.PublishedAt != null)
        .OrderByDescending(version => version.Version)
        .ToListAsync(cancellationToken);

    public Task<int> CountAsync(string versionId, CancellationToken cancellationToken) => UnderWay(versionId).CountAsync(cancellationToken);

    /// <summary>The oldest first.</summary>
    public Task<IReadOnlyList<UnderWay>> ListAsync(string versionId, CancellationToken cancellationToken) =>
        ReadAsync(UnderWay(versionId).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).Take(Max), cancellationToken);

    /// <summary>Instances of a workflow by their ids, whichever version they follow now and whether they have ended or not.</summary>
    public Task<IReadOnlyList<UnderWay>> FindAsync(string definitionId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ReadAsync(
            db.Instances.AsNoTracking().Where(row => row.DefinitionId == definitionId && ids.Contains(row.Id)).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id),
            cancellationToken);

    private async Task<IReadOnlyList<UnderWay>> ReadAsync(IQueryable<WorkflowInstance> instances, CancellationToken cancellationToken)
    {
        var rows = await instances.Select(row => new { row.Id, row.CorrelationId, row.Name }).ToListAsync(cancellationToken);
        var caseIds = rows.Select(row => Guid.TryParse(row.CorrelationId, out var id) ? id : Guid.Empty).ToList();
        var references = await db.Cases.AsNoTracking()
            .Where(row => caseIds.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Reference, cancellationToken);
        return [.. rows.Zip(caseIds).Select(pair => new UnderWay(pair.First.Id, references.GetValueOrDefault(pair.Second), pair.First.Name))];
    }

    private IQueryable<WorkflowInstance> UnderWay(string versionId) => db.Instances.AsNoTracking()
        .Where(row => row.VersionId == versionId && (row.Status == WorkflowStatus.Running || row.Status == WorkflowStatus.Faulted));
}

/// <summary>An instance that is moved, or can be.</summary>
/// <param name="Reference">Of the case it is about; <c>null</c> when it is about none.</param>
/// <param name="Name">What somebody called it.</param>
public sealed record UnderWay(Guid Id, string? Reference, string? Name);
