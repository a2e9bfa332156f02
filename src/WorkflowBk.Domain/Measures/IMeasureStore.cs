namespace WorkflowBk.Domain.Measures;

/// <summary>The measures. What is changed on one that was found is kept when the burst commits.</summary>
public interface IMeasureStore
{
    void Add(Measure measure);

    /// <summary>The measure, or <c>null</c> when there is none with that id.</summary>
    Task<Measure?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>What was agreed in one plan or meeting, in the order of their days.</summary>
    Task<IReadOnlyList<Measure>> OfOriginAsync(Guid originId, CancellationToken cancellationToken);

    /// <summary>All that was agreed for a family, in the order of their days.</summary>
    Task<IReadOnlyList<Measure>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken);
}
