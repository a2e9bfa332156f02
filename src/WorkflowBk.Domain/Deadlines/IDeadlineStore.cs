namespace WorkflowBk.Domain.Deadlines;

/// <summary>Deadlines of cases and tasks.</summary>
public interface IDeadlineStore
{
    void Add(Deadline deadline);

    /// <summary>The deadline of a task, or <c>null</c> when it has none.</summary>
    Task<Deadline?> OfTaskAsync(Guid taskId, CancellationToken cancellationToken);

    /// <summary>All deadlines of a case, open and closed. What is changed on them is kept when the burst commits.</summary>
    Task<IReadOnlyList<Deadline>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken);
}
