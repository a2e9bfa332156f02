using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Cases;

namespace WorkflowBk.Data.Cases;

/// <summary>
/// Who may open which case: those who are on it, in a role that sees the whole of it, and whoever stands in for them as long as
/// they are away.
/// </summary>
internal static class CaseAccess
{
    private static readonly CaseRole[] _seeWholeCase = [.. Enum.GetValues<CaseRole>().Where(CaseMember.SeesWholeCase)];

    /// <summary>Ids of the cases a person may open.</summary>
    public static IQueryable<Guid> CasesOpenTo(this MunicipalityDb db, Guid staffId)
    {
        var people = db.Staff.Where(person => person.Id == staffId).Select(person => person.Id).Concat(db.StoodInForBy(staffId));
        return db.CaseMembers.AsNoTracking()
            .Where(member => people.Contains(member.StaffId) && _seeWholeCase.Contains(member.Role))
            .Select(member => member.CaseId);
    }

    /// <summary>Ids of the cases that nobody answers for yet, if this is somebody who could take them; else of none.</summary>
    public static async Task<IQueryable<Guid>> CasesToTakeAsync(this MunicipalityDb db, Guid staffId, CancellationToken cancellationToken)
    {
        var couldTake = await db.Staff.AsNoTracking().FirstOrDefaultAsync(row => row.Id == staffId, cancellationToken) is { } person
            && CaseMember.CouldTake(person);
        return db.Cases.AsNoTracking()
            .Where(row => couldTake && !db.CaseMembers.Any(member => member.CaseId == row.Id && _seeWholeCase.Contains(member.Role)))
            .Select(row => row.Id);
    }

    /// <summary>Ids of those whose work a person does today.</summary>
    public static IQueryable<Guid> StoodInForBy(this MunicipalityDb db, Guid staffId)
    {
        var today = db.Today;
        return db.Absences
            .Where(absence => absence.StandInId == staffId && absence.From <= today && (absence.Until == null || absence.Until >= today))
            .Select(absence => absence.StaffId);
    }

    public static Task<bool> MayOpenAsync(this MunicipalityDb db, Guid caseId, Guid staffId, CancellationToken cancellationToken) =>
        db.CasesOpenTo(staffId).ContainsAsync(caseId, cancellationToken);
}
