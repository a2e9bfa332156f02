namespace WorkflowBk.Domain.Tasks;

/// <summary>Human tasks.</summary>
public interface ITaskStore
{
    void Add(HumanTask task);

    /// <summary>The task, or <c>null</c> when there is none with that id.</summary>
    Task<HumanTask?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The open tasks of a case, the oldest first. What is changed on them is kept when the burst commits.</summary>
    Task<IReadOnlyList<HumanTask>> OpenOfCaseAsync(Guid caseId, CancellationToken cancellationToken);
}
