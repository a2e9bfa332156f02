namespace WorkflowBk.Domain.People;

/// <summary>Who is away, and who does their work meanwhile.</summary>
public interface IAbsenceStore
{
    void Add(Absence absence);

    void Remove(Absence absence);

    Task<Absence?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Absences that have not ended by a day, of everybody, the earliest first.</summary>
    Task<IReadOnlyList<Absence>> NotOverAsync(DateOnly on, CancellationToken cancellationToken);

    /// <summary>The absence of somebody on a day; <c>null</c> when they are at work.</summary>
    Task<Absence?> OfAsync(Guid person, DateOnly on, CancellationToken cancellationToken);
}
