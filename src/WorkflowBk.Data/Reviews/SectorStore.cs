using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Reviews;

namespace WorkflowBk.Data.Reviews;

internal sealed class SectorStore(MunicipalityDb db) : ISectorStore
{
    public void Add(SectorReview review) => db.SectorReviews.Add(review);

    public void Add(SectorAgreement agreement) => db.SectorAgreements.Add(agreement);

    public void Add(UnitTask task) => db.UnitTasks.Add(task);

    public async Task<SectorReview?> FindReviewAsync(Guid id, CancellationToken cancellationToken) =>
        await db.SectorReviews.FindAsync([id], cancellationToken);

    public async Task<SectorAgreement?> FindAgreementAsync(Guid id, CancellationToken cancellationToken) =>
        await db.SectorAgreements.FindAsync([id], cancellationToken);

    public async Task<UnitTask?> FindTaskAsync(Guid id, CancellationToken cancellationToken) =>
        await db.UnitTasks.FindAsync([id], cancellationToken);

    public async Task<IReadOnlyList<SectorReview>> ReviewsAsync(CancellationToken cancellationToken) =>
        await db.SectorReviews.OrderByDescending(row => row.Year).ThenBy(row => row.Sector).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<SectorAgreement>> AgreementsAsync(CancellationToken cancellationToken) =>
        await db.SectorAgreements.OrderBy(row => row.Sector).ThenBy(row => row.Name).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<UnitTask>> OpenTasksAsync(CancellationToken cancellationToken) =>
        await db.UnitTasks.Where(row => row.DoneAt == null).OrderBy(row => row.Due).ThenBy(row => row.Id).ToListAsync(cancellationToken);
}
