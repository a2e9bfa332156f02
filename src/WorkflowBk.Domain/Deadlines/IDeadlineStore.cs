namespace WorkflowBk.Domain.Deadlines;

/// <summary>Deadlines of cases and tasks.</summary>
public interface IDeadlineStore
{
    void Add(Deadline deadline);

    /// <summary>The deadline of a task, or <c>null</c> when it has none.</summary>
    Task<Deadline?> OfTaskAsync(Guid taskId, CancellationToken cancellationToken);

    /// <summary>The deadlines of a case that still run, those of its tasks included.</summary>
    Task<IReadOnlyList<Deadline>> OpenOfCaseAsync(Guid caseId, CancellationToken cancellationToken);
}
