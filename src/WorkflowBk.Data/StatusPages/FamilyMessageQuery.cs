using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.StatusPages;

namespace WorkflowBk.Data.StatusPages;

/// <summary>What families have written.</summary>
public sealed class FamilyMessageQuery(MunicipalityDb db)
{
    /// <summary>All of one case, the newest first. Who may read it is decided before this is asked.</summary>
    public async Task<IReadOnlyList<FamilyMessage>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken) =>
        await db.FamilyMessages.AsNoTracking().Where(row => row.CaseId == caseId).OrderByDescending(row => row.At).ToListAsync(cancellationToken);

    /// <summary>What nobody has taken care of in the cases a person may open, the one that has waited longest first.</summary>
    public async Task<IReadOnlyList<FamilyMessage>> UnhandledAsync(Guid staffId, CancellationToken cancellationToken)
    {
        var open = db.CasesOpenTo(staffId);
        return await db.FamilyMessages.AsNoTracking()
            .Where(row => row.HandledAt == null && open.Contains(row.CaseId))
            .OrderBy(row => row.At)
            .ToListAsync(cancellationToken);
    }
}
