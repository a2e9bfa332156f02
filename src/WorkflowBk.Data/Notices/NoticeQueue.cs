using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Databases;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Data.Notices;

/// <summary>The outbox, read after the bursts that filled it.</summary>
internal sealed class NoticeQueue(MunicipalityDb db) : INoticeQueue
{
    /// <summary>After this long without a word from whoever took a notice, it is anybody's again.</summary>
    private static readonly TimeSpan _hold = TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyList<QueuedNotice>> TakeDueAsync(DateTimeOffset now, int max, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Nobody is told what came later before what came first, however often the mail server was asked in vain meanwhile.
        var due = await db.AllNotices
            .Where(notice => notice.State == NoticeState.Waiting && notice.NextAttemptAt <= now)
            .Where(notice => !db.Notices.IgnoreQueryFilters().Any(older =>
                older.State == NoticeState.Waiting && older.Address != null && older.Address == notice.Address && older.CreatedAt < notice.CreatedAt))
            .OrderBy(notice => notice.CreatedAt)
            .ThenBy(notice => notice.Id)
            .Take(max)
            .HeldUnlessTaken()
            .ToListAsync(cancellationToken);
        if (due.Count == 0)
            return [];
        foreach (var notice in due)
            notice.Hold(now + _hold);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        var cases = await db.Cases.AsNoTracking()
            .Where(row => due.Select(notice => notice.CaseId).Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        var services = await db.Services.AsNoTracking().Select(service => service.Name).ToListAsync(cancellationToken);
        return [.. due.Select(notice => new QueuedNotice(notice, CaseNames.Of(cases[notice.CaseId], services)))];
    }

    public Task SaveAsync(Notice notice, CancellationToken cancellationToken) => db.SaveChangesAsync(cancellationToken);
}
