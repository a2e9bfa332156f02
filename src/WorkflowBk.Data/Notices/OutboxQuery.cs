using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Data.Notices;

/// <summary>How the outbox stands, for those who run the program.</summary>
public sealed class OutboxQuery(MunicipalityDb db)
{
    /// <summary>Since when the oldest mail has waited to be sent; <c>null</c> when none does.</summary>
    public Task<DateTimeOffset?> OldestWaitingAsync(CancellationToken cancellationToken) =>
        db.AllNotices
            .Where(notice => notice.State == NoticeState.Waiting)
            .OrderBy(notice => notice.CreatedAt)
            .Select(notice => (DateTimeOffset?)notice.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);
}
