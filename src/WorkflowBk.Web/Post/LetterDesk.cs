using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Web.CaseFiles;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Post;

/// <summary>What is done with letters: written instead of an e-mail that did not arrive, and posted.</summary>
internal sealed class LetterDesk(MunicipalityDb db, CaseFileDoor door, IFamilyLinkStore links, CurrentStaff staff, TimeProvider clock)
{
    /// <summary>Writes a notice as a letter, with a code of its own to the status page.</summary>
    public Task<Result?> PutOnPaperAsync(Guid caseId, Guid noticeId, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, noticeId, notice =>
        {
            var wasOnPaper = notice.State == NoticeState.OnPaper;
            var code = StatusAddress.DrawCode();
            var put = notice.PutOnPaper(code);
            if (put.Succeeded && !wasOnPaper && notice.ContactId is { } contact)
                links.Add(new FamilyLink(caseId, contact, code, address: null, asked: false, clock.GetUtcNow()));
            return put;
        }, cancellationToken);

    public Task<Result?> MarkPostedAsync(Guid caseId, Guid noticeId, DateOnly? on, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, noticeId, notice => notice.MarkPosted(on, staff.Id, clock.Today()), cancellationToken);

    /// <summary>Says that one contact's copy of a letter is in the post.</summary>
    /// <returns>What became of it; <c>null</c> when there is no such letter that this person may open.</returns>
    public async Task<Result?> MarkPostedAsync(
        Guid caseId, Guid documentId, Guid contactId, DateOnly? on, CancellationToken cancellationToken)
    {
        if (await door.OpenDocumentAsync(caseId, documentId) is null
            || await db.LetterDeliveries.FirstOrDefaultAsync(
                row => row.DocumentId == documentId && row.ContactId == contactId, cancellationToken) is not { } delivery)
        {
            return null;
        }

        var marked = delivery.MarkPosted(on, staff.Id, clock.Today());
        if (marked.Succeeded)
            await db.SaveChangesAsync(cancellationToken);
        return marked;
    }

    /// <returns>What became of it; <c>null</c> when there is no such notice that this person may open.</returns>
    private async Task<Result?> ChangeAsync(Guid caseId, Guid noticeId, Func<Notice, Result> change, CancellationToken cancellationToken)
    {
        if (await door.OpenNoticeAsync(caseId, noticeId) is null)
            return null;
        var notice = await db.Notices.FirstAsync(row => row.Id == noticeId, cancellationToken);
        var changed = change(notice);
        if (changed.Succeeded)
            await db.SaveChangesAsync(cancellationToken);
        return changed;
    }
}
