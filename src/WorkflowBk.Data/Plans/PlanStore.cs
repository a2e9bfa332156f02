using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Plans;

namespace WorkflowBk.Data.Plans;

internal sealed class PlanStore(MunicipalityDb db) : IPlanStore
{
    public void Add(IndividualPlan plan) => db.IndividualPlans.Add(plan);

    public async Task<IndividualPlan?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.IndividualPlans.FindAsync([id], cancellationToken);

    public async Task<IReadOnlyList<IndividualPlan>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.IndividualPlans.Where(row => row.CaseId == caseId).OrderBy(row => row.RaisedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<FollowedPlan>> FollowedAsync(CancellationToken cancellationToken) =>
    [
        .. (await db.IndividualPlans.AsNoTracking().Where(row => row.EndedAt == null && row.NextRevision != null)
                .Join(db.Cases.AsNoTracking(), plan => plan.CaseId, theCase => theCase.Id, (plan, theCase) => new { plan, theCase.Child })
                .OrderBy(row => row.plan.RaisedAt).ThenBy(row => row.plan.Id)
                .ToListAsync(cancellationToken))
            .Select(row => new FollowedPlan(row.plan, row.Child)),
    ];

    public async Task<IReadOnlyList<Guid>> NotOfferedAsync(DateTimeOffset since, int max, CancellationToken cancellationToken) => await db.Appointments
        .Where(row => row.State == AppointmentState.InForce && !row.IsInterim && row.InForceSince <= since)
        .Where(row => !db.IndividualPlans.Any(plan => plan.CaseId == row.CaseId))
        .Where(row => db.Cases.Any(theCase => theCase.Id == row.CaseId && theCase.Withdrawal == null))
        .GroupBy(row => row.CaseId)
        .OrderBy(found => found.Min(row => row.InForceSince))
        .Select(found => found.Key)
        .Take(max)
        .ToListAsync(cancellationToken);
}
