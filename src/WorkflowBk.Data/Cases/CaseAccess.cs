using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Cases;

namespace WorkflowBk.Data.Cases;

/// <summary>Who may open which case: those who are on it, in a role that sees the whole of it.</summary>
internal static class CaseAccess
{
    private static readonly CaseRole[] _seeWholeCase = [.. Enum.GetValues<CaseRole>().Where(CaseMember.SeesWholeCase)];

    /// <summary>Ids of the cases a person may open.</summary>
    public static IQueryable<Guid> CasesOpenTo(this MunicipalityDb db, Guid staffId) =>
        db.CaseMembers.AsNoTracking()
            .Where(member => member.StaffId == staffId && _seeWholeCase.Contains(member.Role))
            .Select(member => member.CaseId);

    public static Task<bool> MayOpenAsync(this MunicipalityDb db, Guid caseId, Guid staffId, CancellationToken cancellationToken) =>
        db.CasesOpenTo(staffId).ContainsAsync(caseId, cancellationToken);
}
