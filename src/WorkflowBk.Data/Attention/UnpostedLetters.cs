using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Data.Attention;

/// <summary>Letters that are written, and that nobody has put in the post the day after.</summary>
internal sealed class UnpostedLetters(MunicipalityDb db) : IAttentionSource
{
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        var today = OsloTime.At(db.Today, TimeOnly.MinValue);
        var mine = db.CasesOf(question);
        var rows = await db.LetterDeliveries.AsNoTracking()
            .Where(row => row.PostedOn == null && row.WrittenAt < today && mine.Contains(row.CaseId))
            .OrderBy(row => row.WrittenAt)
            .Take(question.Max)
            .Join(db.Cases, row => row.CaseId, owner => owner.Id, (row, owner) => new { Delivery = row, owner.Reference })
            .Join(db.Documents, row => row.Delivery.DocumentId, letter => letter.Id, (row, letter) => new { row.Delivery, row.Reference, letter.Title })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new AttentionItem(
                AttentionGroup.Undelivered, "LetterNotPosted", row.Delivery.CaseId, row.Reference, row.Delivery.WrittenAt, AttentionStep.PostLetter)
            {
                Letter = new LetterToSend(row.Delivery.DocumentId, row.Delivery.ContactId),
                Detail = row.Title,
            }),
        ];
    }
}
