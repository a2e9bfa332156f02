namespace WorkflowBk.Domain.Tasks;

/// <summary>Human tasks.</summary>
public interface ITaskStore
{
    void Add(HumanTask task);

    /// <summary>The task, or <c>null</c> when there is none with that id.</summary>
    Task<HumanTask?> FindAsync(Guid id, CancellationToken cancellationToken);
}
