using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Data.Notices;

internal sealed class NoticeOutbox(MunicipalityDb db) : INoticeOutbox
{
    public void Add(Notice notice) => db.Notices.Add(notice);
}

internal sealed class DocumentArchive(MunicipalityDb db) : IDocumentArchive
{
    public void Add(Document document) => db.Documents.Add(document);
}
