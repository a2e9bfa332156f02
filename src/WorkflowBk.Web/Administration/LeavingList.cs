using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Changes;

namespace WorkflowBk.Web.Administration;

/// <summary>What remains for somebody who leaves. It shows a case's reference, and nothing of whom it is about.</summary>
internal sealed class LeavingList(MunicipalityDb db, IAppointmentStore appointments)
{
    public async Task<IReadOnlyList<LeavingLine>> ReadAsync(Guid staffId, CancellationToken cancellationToken)
    {
        var held = await appointments.HeldByAsync(staffId, cancellationToken);
        var cases = held.Select(appointment => appointment.CaseId).ToList();
        var references = await db.Cases.Where(row => cases.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Reference, cancellationToken);
        var open = await db.Changes.AsNoTracking()
            .Where(row => cases.Contains(row.CaseId) && (row.State == ChangeState.Asked || row.State == ChangeState.Overlapping))
            .ToListAsync(cancellationToken);
        return
        [
            .. held.Select(appointment => new LeavingLine(
                references[appointment.CaseId], appointment, open.Exists(change => change.AppointmentId == appointment.Id))),
        ];
    }
}

/// <summary>One family that somebody who leaves still holds.</summary>
/// <param name="IsAsked">A change is under way.</param>
internal sealed record LeavingLine(string Reference, Appointment Appointment, bool IsAsked);
