using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Contributions;

namespace WorkflowBk.Data.Contributions;

internal sealed class ContributionLinkStore(MunicipalityDb db) : IContributionLinkStore
{
    public void Add(ContributionLink link) => db.ContributionLinks.Add(link);

    public async Task<ContributionLink?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.ContributionLinks.FindAsync([id], cancellationToken);

    public async Task<ContributionLink?> FindByHashAsync(string tokenHash, CancellationToken cancellationToken) =>
        await db.ContributionLinks.FirstOrDefaultAsync(link => link.TokenHash == tokenHash, cancellationToken);

    public async Task<IReadOnlyList<ContributionLink>> OfContributionAsync(Guid contributionId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.ContributionLinks
            .Where(link => link.ContributionId == contributionId)
            .OrderBy(link => link.CreatedAt)
            .ToListAsync(cancellationToken);
    }
}
