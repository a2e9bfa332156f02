using Microsoft.EntityFrameworkCore;

namespace WorkflowBk.Data.Attention;

/// <summary>What families have written on their status page, and nobody has taken care of.</summary>
internal sealed class UnansweredMessages(MunicipalityDb db) : IAttentionSource
{
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        var mine = db.CasesOf(question);
        var rows = await (
                from message in db.FamilyMessages.AsNoTracking()
                join row in db.Cases on message.CaseId equals row.Id
                where message.HandledAt == null && mine.Contains(row.Id)
                orderby message.At
                select new { message.CaseId, row.Reference, message.At })
            .Take(question.Max)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new AttentionItem(
                AttentionGroup.Unread, "MessageUnanswered", row.CaseId, row.Reference, row.At, AttentionStep.OpenCase)),
        ];
    }
}
