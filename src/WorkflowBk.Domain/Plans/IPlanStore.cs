using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Plans;

/// <summary>The individual plans. What is changed on one that was found is kept when the burst commits.</summary>
public interface IPlanStore
{
    void Add(IndividualPlan plan);

    /// <summary>The plan, or <c>null</c> when there is none with that id.</summary>
    Task<IndividualPlan?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The plans of a child, the oldest first.</summary>
    Task<IReadOnlyList<IndividualPlan>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>The plans that are looked at again and again, each with its child.</summary>
    Task<IReadOnlyList<FollowedPlan>> FollowedAsync(CancellationToken cancellationToken);

    /// <summary>Cases whose coordinator has been in force since a moment, and to whom nobody has offered a plan yet.</summary>
    /// <param name="max">Most to return; the oldest first.</param>
    Task<IReadOnlyList<Guid>> NotOfferedAsync(DateTimeOffset since, int max, CancellationToken cancellationToken);
}

/// <summary>A plan that is in use, and whose it is.</summary>
public sealed record FollowedPlan(IndividualPlan Plan, Child Child);
