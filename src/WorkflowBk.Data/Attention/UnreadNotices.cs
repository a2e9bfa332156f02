using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Data.Attention;

/// <summary>
/// Families that have opened nothing we sent for a while: they may not know what happens next, and somebody should call. One
/// line for a case, for what has waited longest.
/// </summary>
internal sealed class UnreadNotices(MunicipalityDb db) : IAttentionSource
{
    /// <summary>A week and a half: a family in hospital does not read e-mail every day.</summary>
    private const int Patience = 8;

    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        var before = OsloTime.At(NorwegianCalendar.SubtractWorkingDays(question.Today, Patience), TimeOnly.MinValue);
        var mine = db.CasesOf(question);
        var rows = await (
                from notice in db.Notices.AsNoTracking()
                join row in db.Cases on notice.CaseId equals row.Id
                where notice.State == NoticeState.Sent && notice.ReadAt == null && notice.SentAt < before
                    && row.ClosedAt == null && mine.Contains(row.Id)
                orderby notice.SentAt
                select new { notice.Id, notice.CaseId, row.Reference, notice.Template, notice.SentAt })
            .Take(question.Max)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.DistinctBy(row => row.CaseId).Select(row => new AttentionItem(
                AttentionGroup.Unread, "NoticeUnread", row.CaseId, row.Reference, row.SentAt!.Value, AttentionStep.OpenCase)
            {
                NoticeId = row.Id,
                Detail = row.Template,
            }),
        ];
    }
}
