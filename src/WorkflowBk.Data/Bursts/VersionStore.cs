using Microsoft.EntityFrameworkCore;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data.Bursts;

internal sealed class VersionStore(MunicipalityDb db) : IVersionStore
{
    public Task<VersionReference?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken) =>
        db.WorkflowVersions
            .Where(version => version.DefinitionId == definitionId && version.IsPublished)
            .Select(version => new VersionReference(version.Id, version.DefinitionId, version.Hash))
            .FirstOrDefaultAsync(cancellationToken);

    public Task<WorkflowVersion?> FindAsync(string versionId, CancellationToken cancellationToken) =>
        db.WorkflowVersions.AsNoTracking().FirstOrDefaultAsync(version => version.Id == versionId, cancellationToken);

    public async Task<IReadOnlyList<WorkflowVersion>> HistoryAsync(string definitionId, CancellationToken cancellationToken) =>
        await db.WorkflowVersions.AsNoTracking()
            .Where(version => version.DefinitionId == definitionId)
            .OrderBy(version => version.Version)
            .ToListAsync(cancellationToken);

    public async Task AddAsync(WorkflowVersion version, CancellationToken cancellationToken)
    {
        db.WorkflowVersions.Add(version);
        await db.SaveChangesAsync(cancellationToken);
    }
}
