namespace WorkflowBk.Domain.Contributions;

/// <summary>One-time links for contributors without an account.</summary>
public interface IContributionLinkStore
{
    void Add(ContributionLink link);

    /// <summary>The link, or <c>null</c> when there is none with that id.</summary>
    Task<ContributionLink?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The link whose token has that hash, or <c>null</c>.</summary>
    Task<ContributionLink?> FindByHashAsync(string tokenHash, CancellationToken cancellationToken);

    /// <summary>Every link made for a contribution, the oldest first.</summary>
    Task<IReadOnlyList<ContributionLink>> OfContributionAsync(Guid contributionId, CancellationToken cancellationToken);
}
