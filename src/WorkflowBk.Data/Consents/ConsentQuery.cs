using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Consents;

namespace WorkflowBk.Data.Consents;

internal sealed class ConsentQuery(MunicipalityDb db) : IConsentQuery
{
    public async Task<IReadOnlyList<ConsentsOfCase>> AfterAsync(Guid after, int max, CancellationToken cancellationToken) => await db.Cases.AsNoTracking()
        .Where(row => row.Id.CompareTo(after) > 0 && row.Withdrawal == null && row.FirstContact != null)
        .Where(row => row.ClosedAt == null || db.Appointments.Any(one => one.CaseId == row.Id && one.State == AppointmentState.InForce))
        .OrderBy(row => row.Id)
        .Take(max)
        .Select(row => new ConsentsOfCase(row.Id, row.Child, row.Consents))
        .ToListAsync(cancellationToken);
}
