namespace WorkflowBk.Domain.Changes;

/// <summary>Changes of coordinator. What is changed on one that was found is kept when the burst commits.</summary>
public interface IChangeStore
{
    void Add(ChangeRequest change);

    /// <summary>The change, or <c>null</c> when there is none with that id.</summary>
    Task<ChangeRequest?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The changes of a case, the oldest first.</summary>
    Task<IReadOnlyList<ChangeRequest>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken);
}
