using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Reviews;

namespace WorkflowBk.Data.Reviews;

internal sealed class ReviewStore(MunicipalityDb db) : IReviewStore
{
    public void Add(YearlyReview review) => db.YearlyReviews.Add(review);

    public async Task<YearlyReview?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.YearlyReviews.FindAsync([id], cancellationToken);

    public async Task<IReadOnlyList<YearlyReview>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.YearlyReviews.Where(row => row.CaseId == caseId).OrderBy(row => row.Day).ThenBy(row => row.Id).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ReviewedFamily>> FollowedAsync(CancellationToken cancellationToken)
    {
        var followed = db.Appointments.Where(row => row.State == AppointmentState.InForce && !row.IsInterim).Select(row => row.CaseId).Distinct();
        var left = await db.Cases.Where(row => followed.Contains(row.Id)).Select(row => new { row.Id, row.Withdrawal }).ToListAsync(cancellationToken);
        var appointments = (await db.Appointments.AsNoTracking().Where(row => followed.Contains(row.CaseId)).ToListAsync(cancellationToken))
            .ToLookup(row => row.CaseId);
        var reviews = (await db.YearlyReviews.Where(row => followed.Contains(row.CaseId))
            .Select(row => new { row.CaseId, row.Day, row.ClosedAt }).ToListAsync(cancellationToken)).ToLookup(row => row.CaseId);
        return
        [
            .. from row in left
               where row.Withdrawal is null
               select new ReviewedFamily(
                   row.Id, [.. appointments[row.Id]], [.. reviews[row.Id].Select(review => review.Day)], reviews[row.Id].Any(review => review.ClosedAt is null)),
        ];
    }
}
