namespace WorkflowBk.Domain.Reviews;

/// <summary>The coordinating unit's own year. What is changed on what was found is kept when the turn commits.</summary>
public interface ISectorStore
{
    void Add(SectorReview review);

    void Add(SectorAgreement agreement);

    void Add(UnitTask task);

    Task<SectorReview?> FindReviewAsync(Guid id, CancellationToken cancellationToken);

    Task<SectorAgreement?> FindAgreementAsync(Guid id, CancellationToken cancellationToken);

    Task<UnitTask?> FindTaskAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>All of them, the newest year first.</summary>
    Task<IReadOnlyList<SectorReview>> ReviewsAsync(CancellationToken cancellationToken);

    /// <summary>All of them, by sector and name.</summary>
    Task<IReadOnlyList<SectorAgreement>> AgreementsAsync(CancellationToken cancellationToken);

    /// <summary>What the unit has before it, the most urgent first.</summary>
    Task<IReadOnlyList<UnitTask>> OpenTasksAsync(CancellationToken cancellationToken);
}
