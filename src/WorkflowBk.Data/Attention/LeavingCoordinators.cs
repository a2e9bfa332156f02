using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Data.Attention;

/// <summary>Families whose coordinator leaves, or has left, without a successor in force: a last day never passes in silence.</summary>
internal sealed class LeavingCoordinators(MunicipalityDb db) : IAttentionSource
{
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        var mine = db.CasesOf(question);
        var leaving = await (
                from appointment in db.Appointments.AsNoTracking()
                join coordinator in db.Coordinators on appointment.CoordinatorId equals coordinator.StaffId
                where coordinator.LastDay != null && appointment.State == AppointmentState.InForce && mine.Contains(appointment.CaseId)
                    && !db.Appointments.Any(other => other.CaseId == appointment.CaseId && other.State == AppointmentState.InForce
                        && other.CoordinatorId != appointment.CoordinatorId)
                orderby coordinator.LastDay
                select new
                {
                    appointment.CaseId,
                    appointment.CoordinatorId,
                    appointment.InForceSince,
                    coordinator.LastDay,
                    Reference = db.Cases.Where(row => row.Id == appointment.CaseId).Select(row => row.Reference).First(),
                    AskedAt = db.Changes.Where(change => change.AppointmentId == appointment.Id)
                        .OrderByDescending(change => change.AskedAt).Select(change => (DateTimeOffset?)change.AskedAt).FirstOrDefault(),
                })
            .Take(question.Max)
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in leaving
               let last = row.LastDay!.Value
               let isOver = last < question.Today
               select new AttentionItem(
                   isOver ? AttentionGroup.Late : AttentionGroup.Away, isOver ? "CoordinatorGone" : "CoordinatorLeaves", row.CaseId, row.Reference,
                   isOver ? Midnight.After(last) : row.AskedAt ?? row.InForceSince!.Value, AttentionStep.OpenCase)
               {
                   PersonId = row.CoordinatorId,
                   On = last,
               },
        ];
    }
}
