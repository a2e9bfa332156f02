using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Web.Administration;

/// <summary>Keeps the decisions that give the coordinating unit its authority. They are added and ended, never rewritten.</summary>
internal sealed class DelegationDesk(MunicipalityDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<DelegationDecision>> ListAsync(CancellationToken cancellationToken) =>
        await db.DelegationDecisions.AsNoTracking().OrderByDescending(row => row.DecidedOn).ToListAsync(cancellationToken);

    public async Task<DelegationDecision?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.DelegationDecisions.FindAsync([id], cancellationToken);

    public async Task<Result> AddAsync(DelegationForm form, CancellationToken cancellationToken)
    {
        var recorded = DelegationDecision.Record(form.DelegatedBy, form.ArchiveReference, form.DecidedOn, form.Until, clock.Today());
        if (!recorded.Succeeded)
            return recorded;
        db.DelegationDecisions.Add(recorded.Value);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Ok;
    }

    public async Task<Result> EndAsync(DelegationDecision decision, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        var ended = decision.EndOn(lastDay, clock.Today());
        if (ended.Succeeded)
            await db.SaveChangesAsync(cancellationToken);
        return ended;
    }
}
