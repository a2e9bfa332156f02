using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Transitions;

/// <summary>The transition plans. What is changed on one that was found is kept when the burst commits.</summary>
public interface ITransitionStore
{
    void Add(TransitionPlan plan);

    /// <summary>The plan, or <c>null</c> when there is none with that id.</summary>
    Task<TransitionPlan?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The plans of a child, in the order of their days.</summary>
    Task<IReadOnlyList<TransitionPlan>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>Children whose family has a coordinator, with the plans they have.</summary>
    Task<IReadOnlyList<FollowedChild>> FollowedAsync(CancellationToken cancellationToken);
}

/// <summary>A child whose family has a coordinator.</summary>
public sealed record FollowedChild(Guid CaseId, Child Child, IReadOnlyList<TransitionPlan> Plans);
