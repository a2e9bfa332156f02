namespace WorkflowBk.Domain.Meetings;

/// <summary>The meetings. What is changed on one that was found is kept when the burst commits.</summary>
public interface IMeetingStore
{
    void Add(Meeting meeting);

    /// <summary>The meeting, or <c>null</c> when there is none with that id.</summary>
    Task<Meeting?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The meetings of a case, the oldest first.</summary>
    Task<IReadOnlyList<Meeting>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>Meetings of all families, not called off or held, that can overlap a time.</summary>
    /// <param name="except">The meeting itself.</param>
    Task<IReadOnlyList<Meeting>> AroundAsync(MeetingTime time, Guid except, CancellationToken cancellationToken);

    /// <summary>Meetings of all families that people are asked to and that begin within a time, the first one first. They are not kept when changed.</summary>
    Task<IReadOnlyList<Meeting>> ComingAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancellationToken);

    void Add(MeetingLink link);

    /// <summary>The link whose token has that hash, or <c>null</c>.</summary>
    Task<MeetingLink?> FindLinkAsync(string tokenHash, CancellationToken cancellationToken);
}
