using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Complaints;

namespace WorkflowBk.Data.Complaints;

internal sealed class ComplaintStore(MunicipalityDb db) : IComplaintStore
{
    public void Add(Complaint complaint) => db.Complaints.Add(complaint);

    public async Task<Complaint?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Complaints.FindAsync([id], cancellationToken);

    public async Task<IReadOnlyList<Complaint>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.Complaints.Where(row => row.CaseId == caseId).OrderBy(row => row.RegisteredAt).ToListAsync(cancellationToken);
    }
}
