using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Data.Notices;

internal sealed class NoticeOutbox(MunicipalityDb db) : INoticeOutbox
{
    public void Add(Notice notice) => db.Notices.Add(notice);

    public async Task TakeBackAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        var waiting = await db.Notices
            .Where(notice => notice.CaseId == caseId && (notice.State == NoticeState.Waiting || notice.State == NoticeState.OnPaper))
            .ToListAsync(cancellationToken);
        waiting.ForEach(notice => notice.TakeBack());
    }
}

internal sealed class DocumentArchive(MunicipalityDb db) : IDocumentArchive
{
    public void Add(Document document) => db.Documents.Add(document);
}
