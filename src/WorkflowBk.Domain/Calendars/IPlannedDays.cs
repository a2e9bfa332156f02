namespace WorkflowBk.Domain.Calendars;

/// <summary>Reads what is to come. Always in the order of time.</summary>
public interface IPlannedDays
{
    /// <summary>What is to come for one family.</summary>
    /// <param name="from">The first day.</param>
    Task<IReadOnlyList<PlannedDay>> OfCaseAsync(Guid caseId, DateOnly from, CancellationToken cancellationToken);

    /// <summary>
    /// What is to come for one person: the meetings they are asked to, what they have promised and their own tasks, and for a
    /// coordinator all that is to come for the families they have.
    /// </summary>
    /// <param name="from">The first day.</param>
    Task<IReadOnlyList<PlannedDay>> OfPersonAsync(Guid personId, DateOnly from, CancellationToken cancellationToken);
}
