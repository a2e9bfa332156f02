using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Measures;

namespace WorkflowBk.Data.Measures;

internal sealed class MeasureStore(MunicipalityDb db) : IMeasureStore
{
    public void Add(Measure measure) => db.Measures.Add(measure);

    public async Task<Measure?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Measures.FindAsync([id], cancellationToken);

    public async Task<IReadOnlyList<Measure>> OfOriginAsync(Guid originId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.Measures.Where(row => row.OriginId == originId).OrderBy(row => row.Due).ThenBy(row => row.Id).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Measure>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.Measures.Where(row => row.CaseId == caseId).OrderBy(row => row.Due).ThenBy(row => row.Id).ToListAsync(cancellationToken);
    }
}
