using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Databases;
using WorkflowBk.Domain.Cases;

namespace WorkflowBk.Data.Cases;

internal sealed class CaseStore(MunicipalityDb db) : ICaseStore
{
    public async Task<Case?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.FindHeldAsync(db.Cases.Where(row => row.Id == id), id, cancellationToken);

    public Task<Case?> FindByReferenceAsync(string reference, CancellationToken cancellationToken) =>
        db.Cases.Where(row => row.Reference == reference).HeldWithin(db).FirstOrDefaultAsync(cancellationToken);

    public void Add(Case newCase) => db.Cases.Add(newCase);

    public async Task AddMemberAsync(Guid caseId, Guid staffId, CaseRole role, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (await db.CaseMembers.FindAsync([caseId, staffId, role], cancellationToken) is null)
            db.CaseMembers.Add(new CaseMember(caseId, staffId, role, since));
    }

    public async Task RemoveMemberAsync(Guid caseId, Guid staffId, CaseRole role, CancellationToken cancellationToken)
    {
        if (await db.CaseMembers.FindAsync([caseId, staffId, role], cancellationToken) is { } member)
            db.CaseMembers.Remove(member);
    }
}
