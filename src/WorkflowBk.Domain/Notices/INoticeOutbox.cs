namespace WorkflowBk.Domain.Notices;

/// <summary>Notices written in the current burst. They leave the house only after it is committed.</summary>
public interface INoticeOutbox
{
    void Add(Notice notice);

    /// <summary>Takes back what still waits to be sent about a case.</summary>
    Task TakeBackAsync(Guid caseId, CancellationToken cancellationToken);
}
