using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Domain.Reviews;

/// <summary>The families' yearly reviews. What is changed on one that was found is kept when the burst commits.</summary>
public interface IReviewStore
{
    void Add(YearlyReview review);

    /// <summary>The review, or <c>null</c> when there is none with that id.</summary>
    Task<YearlyReview?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A family's reviews, the oldest first.</summary>
    Task<IReadOnlyList<YearlyReview>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>Families that have a coordinator, with what decides when their year is gone through.</summary>
    Task<IReadOnlyList<ReviewedFamily>> FollowedAsync(CancellationToken cancellationToken);
}

/// <summary>A family that has a coordinator.</summary>
/// <param name="Reviews">The days of its reviews so far.</param>
/// <param name="HasOpen">One of them goes on.</param>
public sealed record ReviewedFamily(Guid CaseId, IReadOnlyList<Appointment> Appointments, IReadOnlyList<DateOnly> Reviews, bool HasOpen);
