using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Notices.Tests.Delivery;

/// <summary>A queue in memory; remembers what was saved, in order.</summary>
internal sealed class ManualQueue(params IReadOnlyList<QueuedNotice> notices) : INoticeQueue
{
    public List<(Guid Id, NoticeState State)> Saved { get; } = [];

    /// <summary>Called before each save; throws to play a crash.</summary>
    public Action? OnSave { get; set; }

    public Task<IReadOnlyList<QueuedNotice>> TakeDueAsync(DateTimeOffset now, int max, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<QueuedNotice>>(
            [.. notices
                .Where(queued => queued.Notice.State == NoticeState.Waiting && queued.Notice.NextAttemptAt <= now)
                .OrderBy(queued => queued.Notice.NextAttemptAt)
                .Take(max)]);

    public Task SaveAsync(Notice notice, CancellationToken cancellationToken)
    {
        OnSave?.Invoke();
        Saved.Add((notice.Id, notice.State));
        return Task.CompletedTask;
    }
}
