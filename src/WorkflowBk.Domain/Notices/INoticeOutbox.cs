namespace WorkflowBk.Domain.Notices;

/// <summary>Notices written in the current burst. They leave the house only after it is committed.</summary>
public interface INoticeOutbox
{
    void Add(Notice notice);

    /// <summary>Takes back what has not left the house about a case: what waits to be sent, to be printed, or to be tried anew.</summary>
    /// <param name="audiences">Whom it was meant for.</param>
    Task TakeBackAsync(Guid caseId, IReadOnlyCollection<NoticeAudience> audiences, CancellationToken cancellationToken);
}
