using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Cases;

/// <summary>
/// Who may open which case: those who are on it, in a role that sees the whole of it, and whoever stands in for them as long as
/// they are away.
/// </summary>
internal static class CaseAccess
{
    private static readonly CaseRole[] _seeWholeCase = [.. Enum.GetValues<CaseRole>().Where(CaseMember.SeesWholeCase)];

    private static readonly CaseRole[] _seeWholeCaseBesideCoordinator = [.. _seeWholeCase.Where(role => role != CaseRole.Coordinator)];

    /// <summary>Ids of the cases a person may open.</summary>
    public static IQueryable<Guid> CasesOpenTo(this MunicipalityDb db, Guid staffId)
    {
        var members = db.CaseMembers.AsNoTracking();
        var (coordinated, other) = (db.CoordinatedForBy(staffId), db.StoodInForBy(staffId));
        return members.Where(member => member.StaffId == staffId && _seeWholeCase.Contains(member.Role))
            .Concat(members.Where(member => coordinated.Contains(member.StaffId) && member.Role == CaseRole.Coordinator))
            .Concat(members.Where(member => other.Contains(member.StaffId) && _seeWholeCaseBesideCoordinator.Contains(member.Role)))
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

    /// <summary>Ids of those whose families a person follows up today.</summary>
    public static IQueryable<Guid> CoordinatedForBy(this MunicipalityDb db, Guid staffId) =>
        db.AwayToday().Where(absence => absence.CoordinatorStandInId == staffId).Select(absence => absence.StaffId);

    /// <summary>Ids of those whose other work a person does today.</summary>
    public static IQueryable<Guid> StoodInForBy(this MunicipalityDb db, Guid staffId) =>
        db.AwayToday().Where(absence => absence.StandInId == staffId).Select(absence => absence.StaffId);

    /// <summary>The absences of this day.</summary>
    public static IQueryable<Absence> AwayToday(this MunicipalityDb db)
    {
        var today = db.Today;
        return db.Absences.AsNoTracking().Where(absence => absence.From <= today && (absence.Until == null || absence.Until >= today));
    }

    public static Task<bool> MayOpenAsync(this MunicipalityDb db, Guid caseId, Guid staffId, CancellationToken cancellationToken) =>
        db.CasesOpenTo(staffId).ContainsAsync(caseId, cancellationToken);
}
