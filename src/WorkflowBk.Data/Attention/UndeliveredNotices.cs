using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Data.Attention;

/// <summary>Notices that have not reached the family, and letters that nobody has put in the post.</summary>
internal sealed class UndeliveredNotices(MunicipalityDb db) : IAttentionSource
{
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        NoticeState[] wrong = [NoticeState.Failed, NoticeState.Stopped, NoticeState.OnPaper];
        var mine = db.CasesOf(question);
        var rows = await db.Notices.AsNoTracking()
            .Where(row => wrong.Contains(row.State) && mine.Contains(row.CaseId))
            .OrderBy(row => row.CreatedAt)
            .Take(question.Max)
            .Select(row => new
            {
                row.Id,
                row.CaseId,
                Reference = db.Cases.Where(owner => owner.Id == row.CaseId).Select(owner => owner.Reference).First(),
                row.State,
                row.Template,
                row.CreatedAt,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new AttentionItem(
                AttentionGroup.Undelivered, $"Notice{row.State}", row.CaseId, row.Reference, row.CreatedAt,
                row.State switch
                {
                    NoticeState.Failed => AttentionStep.Retry,
                    NoticeState.OnPaper => AttentionStep.MarkPosted,
                    _ => AttentionStep.OpenNotice,
                })
            {
                NoticeId = row.Id,
                Detail = row.Template,
            }),
        ];
    }
}
