using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Changes;

namespace WorkflowBk.Data.Changes;

internal sealed class ChangeStore(MunicipalityDb db) : IChangeStore
{
    public void Add(ChangeRequest change) => db.Changes.Add(change);

    public async Task<ChangeRequest?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Changes.FindAsync([id], cancellationToken);

    public async Task<IReadOnlyList<ChangeRequest>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.Changes.Where(row => row.CaseId == caseId).OrderBy(row => row.AskedAt).ToListAsync(cancellationToken);
    }
}
