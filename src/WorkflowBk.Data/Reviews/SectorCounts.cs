using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Data.Reviews;

/// <summary>How many families have their coordinator in each sector now. Numbers only.</summary>
public sealed class SectorCounts(MunicipalityDb db)
{
    public async Task<IReadOnlyDictionary<string, int>> ReadAsync(CancellationToken cancellationToken)
    {
        var held = await (
                from appointment in db.Appointments
                join person in db.Staff on appointment.CoordinatorId equals person.Id
                join service in db.Services on person.ServiceId equals service.Id
                where appointment.State == AppointmentState.InForce && !appointment.IsInterim
                select new { service.Sector, appointment.CaseId })
            .Distinct()
            .ToListAsync(cancellationToken);
        return held.GroupBy(row => row.Sector.Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
    }
}
