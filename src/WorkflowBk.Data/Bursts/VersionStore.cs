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

    public Task<bool> WasFollowedAsync(string versionId, CancellationToken cancellationToken) =>
        db.Instances.AnyAsync(instance => instance.VersionId == versionId, cancellationToken);

    public async Task ApplyAsync(VersionChange change, CancellationToken cancellationToken)
    {
        db.AddRange(change.Added);
        db.UpdateRange(change.Changed);
        db.RemoveRange(change.Removed);
        if (change.Triggers is { } triggers)
        {
            db.RemoveRange(await db.WorkflowTriggers.Where(trigger => trigger.DefinitionId == change.DefinitionId).ToListAsync(cancellationToken));
            db.AddRange(triggers);
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var version in change.Added.Concat(change.Changed))
            db.Entry(version).State = EntityState.Detached;
    }
}
