using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Data.Notices;

/// <summary>Lists outgoing notices for those who run the system, who never see a family.</summary>
public sealed class MailLogQuery(MunicipalityDb db)
{
    /// <summary>Notices on one page.</summary>
    public const int PageSize = 50;

    /// <param name="state">Only notices in this state; <c>null</c> for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="audience">Whom they are for.</param>
    public async Task<MailLog> ListAsync(NoticeState? state, int page, NoticeAudience audience, CancellationToken cancellationToken)
    {
        var meant = db.AllNotices.AsNoTracking().Where(row => row.Audience == audience);
        var counts = await meant
            .GroupBy(row => row.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var total = state is { } only ? counts.GetValueOrDefault(only) : counts.Values.Sum();
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var rows = await meant
            .Where(row => state == null || row.State == state)
            .OrderByDescending(row => row.CreatedAt)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(row => new
            {
                row.State,
                row.Template,
                row.Language,
                row.Attempts,
                row.NextAttemptAt,
                row.LastError,
                row.RecipientName,
                row.Address,
                row.CreatedAt,
                row.SentAt,
            })
            .ToListAsync(cancellationToken);
        return new MailLog(
            [
                .. rows.Select(row => new MailLogRow(
                    row.State, row.Template, row.Language, row.Attempts, row.NextAttemptAt,
                    row.LastError is { } error ? MailProblem.WithoutPeople(error, row.RecipientName, row.Address) : null,
                    row.CreatedAt, row.SentAt)),
            ],
            counts, total, page, pages);
    }
}
