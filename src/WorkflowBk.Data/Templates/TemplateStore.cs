using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Databases;
using WorkflowBk.Domain.Templates;

namespace WorkflowBk.Data.Templates;

internal sealed class TemplateStore(MunicipalityDb db) : ITemplateStore
{
    public Task<TemplateVersion?> NewestAsync(TemplateId id, CancellationToken cancellationToken) =>
        Of(id).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);

    public Task<TemplateVersion?> FindAsync(TemplateId id, int number, CancellationToken cancellationToken) =>
        Of(id).FirstOrDefaultAsync(row => row.Number == number, cancellationToken);

    public async Task<IReadOnlyList<TemplateVersion>> HistoryAsync(TemplateId id, CancellationToken cancellationToken) =>
        await Of(id).OrderByDescending(row => row.Number).ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<TemplateId, int>> NumbersAsync(CancellationToken cancellationToken)
    {
        var newest = await db.TemplateVersions
            .GroupBy(row => new { row.Kind, row.Key, row.Language })
            .Select(group => new { group.Key, Number = group.Max(row => row.Number) })
            .ToListAsync(cancellationToken);
        return newest.ToDictionary(row => new TemplateId(row.Key.Kind, row.Key.Key, row.Key.Language), row => row.Number);
    }

    public async Task<bool> TryAddAsync(TemplateVersion version, CancellationToken cancellationToken)
    {
        db.TemplateVersions.Add(version);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (DatabaseErrors.IsDuplicate(exception))
        {
            db.Entry(version).State = EntityState.Detached;
            return false;
        }
    }

    private IQueryable<TemplateVersion> Of(TemplateId id) => db.TemplateVersions
        .AsNoTracking()
        .Where(row => row.Kind == id.Kind && row.Key == id.Key && row.Language == id.Language);
}
