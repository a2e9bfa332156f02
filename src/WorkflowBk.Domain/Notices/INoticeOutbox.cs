namespace WorkflowBk.Domain.Notices;

/// <summary>Notices written in the current burst. They leave the house only after it is committed.</summary>
public interface INoticeOutbox
{
    void Add(Notice notice);

    /// <summary>Takes back what has not left the house about a case: what waits to be sent, to be printed, or to be tried anew.</summary>
    /// <param name="audiences">Whom it was meant for.</param>
    Task TakeBackAsync(Guid caseId, IReadOnlyCollection<NoticeAudience> audiences, CancellationToken cancellationToken);

    /// <summary>Takes back what has not left the house about a case to people who work for the family, by their addresses.</summary>
    /// <returns>Those of the addresses that something has gone out to before.</returns>
    Task<IReadOnlyCollection<string>> TakeBackFromAsync(Guid caseId, IReadOnlyCollection<string> addresses, CancellationToken cancellationToken);
}
