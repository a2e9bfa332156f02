using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Data.Notices;

internal sealed class NoticeOutbox(MunicipalityDb db) : INoticeOutbox
{
    // A failed one is among them: the list of letters to post asks for it to be printed.
    private static readonly NoticeState[] _inTheHouse = [NoticeState.Waiting, NoticeState.OnPaper, NoticeState.Failed];

    public void Add(Notice notice) => db.Notices.Add(notice);

    public async Task TakeBackAsync(Guid caseId, IReadOnlyCollection<NoticeAudience> audiences, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        var waiting = await db.AllNotices
            .Where(notice => notice.CaseId == caseId && audiences.Contains(notice.Audience) && _inTheHouse.Contains(notice.State))
            .ToListAsync(cancellationToken);
        waiting.ForEach(notice => notice.TakeBack());
    }

    public async Task<IReadOnlyCollection<string>> TakeBackFromAsync(Guid caseId, IReadOnlyCollection<string> addresses, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        var about = await db.AllNotices
            .Where(notice => notice.CaseId == caseId && notice.Audience != NoticeAudience.Family && notice.Address != null && addresses.Contains(notice.Address))
            .ToListAsync(cancellationToken);
        foreach (var notice in about.Where(notice => _inTheHouse.Contains(notice.State)))
            notice.TakeBack();
        return about.Where(notice => notice.State == NoticeState.Sent).Select(notice => notice.Address!).ToHashSet(StringComparer.Ordinal);
    }
}

internal sealed class DocumentArchive(MunicipalityDb db) : IDocumentArchive
{
    public void Add(Document document, IEnumerable<Contact> contacts)
    {
        db.Documents.Add(document);
        db.LetterDeliveries.AddRange(LetterDelivery.Of(document, contacts));
    }

    public async Task StopDeliveryAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        db.LetterDeliveries.RemoveRange(
            await db.LetterDeliveries.Where(row => row.CaseId == caseId && row.PostedOn == null).ToListAsync(cancellationToken));
    }
}
