using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Databases;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data.Bursts;

internal sealed class VersionStore(MunicipalityDb db) : IVersionStore, IVersionCatalogue
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

    public async Task<IReadOnlyList<VersionSummary>> ListAsync(CancellationToken cancellationToken) =>
        await db.WorkflowVersions
            .OrderBy(version => version.Name).ThenBy(version => version.DefinitionId).ThenBy(version => version.Version)
            .Select(version => new VersionSummary(
                version.Id, version.DefinitionId, version.Name, version.Version, version.IsPublished, version.CreatedAt))
            .ToListAsync(cancellationToken);

    public async Task ApplyAsync(VersionChange change, CancellationToken cancellationToken)
    {
        db.AddRange(change.Added);
        foreach (var version in change.Changed)
        {
            var entry = db.Update(version);
            entry.Property(row => row.Hash).OriginalValue = version.Stored.Hash;
            entry.Property(row => row.PublishedAt).OriginalValue = version.Stored.PublishedAt;
        }

        db.RemoveRange(change.Removed);
        if (change.Triggers is { } triggers)
        {
            db.RemoveRange(await db.WorkflowTriggers.Where(trigger => trigger.DefinitionId == change.DefinitionId).ToListAsync(cancellationToken));
            db.AddRange(triggers);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (DatabaseErrors.IsDuplicate(exception) || DatabaseErrors.IsClash(exception))
        {
            db.ChangeTracker.Clear();
            throw new VersionConflictException("The workflow was changed meanwhile.", exception);
        }

        foreach (var version in change.Added.Concat(change.Changed))
            db.Entry(version).State = EntityState.Detached;
    }
}
