using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Databases;
using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Data.Appointments;

internal sealed class AppointmentStore(MunicipalityDb db) : IAppointmentStore
{
    private static readonly AppointmentState[] _over = [AppointmentState.Declined, AppointmentState.Ended];

    public async Task<IReadOnlyList<Appointment>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.Appointments.Where(row => row.CaseId == caseId).OrderBy(row => row.ProposedAt).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Appointment>> HeldByAsync(Guid staffId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.Appointments
            .Where(row => row.CoordinatorId == staffId && !_over.Contains(row.State))
            .OrderBy(row => row.ProposedAt)
            .ToListAsync(cancellationToken);
    }

    public void Add(Appointment appointment) => db.Appointments.Add(appointment);

    public async Task<Coordinator?> FindCoordinatorAsync(Guid staffId, CancellationToken cancellationToken) =>
        // Held: two cases that choose the same coordinator at once must not both count the same free hours.
        await db.FindHeldAsync(db.Coordinators.Where(row => row.StaffId == staffId), staffId, cancellationToken);

    public async Task<CoordinatorLoad> LoadOfAsync(Guid staffId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        var hours = await db.Appointments
            .Where(row => row.CoordinatorId == staffId && !_over.Contains(row.State))
            .Select(row => row.HoursPerWeek)
            .ToListAsync(cancellationToken);
        return new CoordinatorLoad(hours.Count, hours.Sum());
    }

    public async Task<DelegationDecision?> DelegationOnAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.DelegationDecisions
            .Where(row => row.DecidedOn <= day && (row.Until == null || row.Until >= day))
            .OrderByDescending(row => row.DecidedOn)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
