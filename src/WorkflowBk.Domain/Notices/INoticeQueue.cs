namespace WorkflowBk.Domain.Notices;

/// <summary>The waiting notices of one municipality, as the delivery sees them.</summary>
public interface INoticeQueue
{
    /// <summary>
    /// Takes at most <paramref name="max"/> notices that are <see cref="NoticeState.Waiting"/> with
    /// <see cref="Notice.NextAttemptAt"/> at or before <paramref name="now"/>, the one due longest first.
    /// </summary>
    /// <remarks>
    /// Several machines may deliver at once: a notice taken here is not given to another until it is saved, or until so
    /// long after that this machine must have stopped.
    /// </remarks>
    Task<IReadOnlyList<QueuedNotice>> TakeDueAsync(DateTimeOffset now, int max, CancellationToken cancellationToken);

    /// <summary>Keeps what became of one notice, by itself: a crash then repeats at most the one that was under way.</summary>
    Task SaveAsync(Notice notice, CancellationToken cancellationToken);
}
