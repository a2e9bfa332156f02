using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Data.Transitions;

internal sealed class TransitionStore(MunicipalityDb db) : ITransitionStore
{
    public void Add(TransitionPlan plan) => db.TransitionPlans.Add(plan);

    public async Task<TransitionPlan?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.TransitionPlans.FindAsync([id], cancellationToken);

    public async Task<IReadOnlyList<TransitionPlan>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.TransitionPlans.Where(row => row.CaseId == caseId).OrderBy(row => row.Day).ThenBy(row => row.Id).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<FollowedChild>> FollowedAsync(CancellationToken cancellationToken)
    {
        var followed = db.Appointments.Where(row => row.State == AppointmentState.InForce).Select(row => row.CaseId).Distinct();
        var children = await db.Cases.AsNoTracking().Where(row => followed.Contains(row.Id))
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Child, row.Withdrawal })
            .ToListAsync(cancellationToken);
        var plans = await db.TransitionPlans.AsNoTracking().Where(row => followed.Contains(row.CaseId)).ToListAsync(cancellationToken);
        var byCase = plans.ToLookup(plan => plan.CaseId);
        return [.. children.Where(row => row.Withdrawal is null).Select(row => new FollowedChild(row.Id, row.Child, [.. byCase[row.Id]]))];
    }
}
