using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.StatusPages;

namespace WorkflowBk.Data.StatusPages;

internal sealed class FamilyLinkStore(MunicipalityDb db) : IFamilyLinkStore
{
    public void Add(FamilyLink link) => db.FamilyLinks.Add(link);

    public Task<FamilyLink?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = SecretToken.Hash(secret);
        return db.FamilyLinks.FirstOrDefaultAsync(row => row.Hash == hash, cancellationToken);
    }

    public async Task<IReadOnlyList<(Guid CaseId, Guid ContactId)>> ContactsAtAsync(string address, CancellationToken cancellationToken)
    {
        var hash = FamilyLink.HashOf(address);
        var found = await db.FamilyLinks.AsNoTracking()
            .Where(row => row.AddressHash == hash)
            .Select(row => new { row.CaseId, row.ContactId })
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. found.Select(row => (row.CaseId, row.ContactId))];
    }

    public Task<int> CountAskedAsync(Guid contactId, DateTimeOffset since, CancellationToken cancellationToken) =>
        db.FamilyLinks.CountAsync(row => row.ContactId == contactId && row.Asked && row.CreatedAt > since, cancellationToken);
}

internal sealed class FamilyMessageStore(MunicipalityDb db) : IFamilyMessageStore
{
    public void Add(FamilyMessage message) => db.FamilyMessages.Add(message);

    public async Task<FamilyMessage?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.FamilyMessages.FindAsync([id], cancellationToken);
}
