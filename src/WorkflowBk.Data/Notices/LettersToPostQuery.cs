using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Notices;

/// <summary>
/// Lists what must go in the post, in the cases a person may open. What waits in a case that nobody has taken is shown to those
/// who could take it, or else nobody would post it.
/// </summary>
public sealed class LettersToPostQuery(MunicipalityDb db)
{
    /// <param name="caseId">Only this case; <c>null</c> for all.</param>
    /// <returns>Those that have waited longest first.</returns>
    public async Task<IReadOnlyList<LetterToPost>> ListAsync(Guid staffId, Guid? caseId, CancellationToken cancellationToken)
    {
        var open = db.CasesOpenTo(staffId);
        return await (await WaitingAsync(staffId, caseId, cancellationToken))
            .OrderBy(row => row.CreatedAt)
            .Join(
                db.Cases.AsNoTracking(), notice => notice.CaseId, theCase => theCase.Id,
                (notice, theCase) => new LetterToPost(
                    notice.Id, notice.CaseId, theCase.Reference, theCase.Child, notice.RecipientName, notice.Template, notice.CreatedAt, notice.State)
                {
                    IsTaken = open.Contains(theCase.Id),
                    TaskToTake = db.Tasks
                        .Where(task => task.CaseId == theCase.Id && task.State == TaskState.Open && task.AssigneeId == null
                            && task.Role == StaffRole.Caseworker && task.ServiceId == null)
                        .OrderBy(task => task.CreatedAt)
                        .Select(task => (Guid?)task.Id)
                        .FirstOrDefault(),
                })
            .ToListAsync(cancellationToken);
    }

    /// <summary>The letters that are written and must reach somebody on paper, in the cases a person may open; the oldest first.</summary>
    public async Task<IReadOnlyList<DocumentToPost>> DocumentsAsync(Guid staffId, CancellationToken cancellationToken) =>
        await Unposted(staffId, caseId: null)
            .OrderBy(row => row.WrittenAt).ThenBy(row => row.RecipientName)
            .Join(db.Cases.AsNoTracking(), row => row.CaseId, theCase => theCase.Id, (row, theCase) => new { Delivery = row, theCase.Reference, theCase.Child })
            .Join(
                db.Documents.AsNoTracking(), row => row.Delivery.DocumentId, letter => letter.Id,
                (row, letter) => new DocumentToPost(
                    letter.Id, row.Delivery.ContactId, row.Delivery.CaseId, row.Reference, row.Child, row.Delivery.RecipientName, letter.Title,
                    row.Delivery.WrittenAt))
            .ToListAsync(cancellationToken);

    /// <summary>How many letters there are to print, and how many e-mails did not arrive.</summary>
    public async Task<(int Letters, int Failed)> CountAsync(Guid staffId, Guid? caseId, CancellationToken cancellationToken)
    {
        var states = await (await WaitingAsync(staffId, caseId, cancellationToken)).GroupBy(row => row.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var documents = await Unposted(staffId, caseId).CountAsync(cancellationToken);
        return (states.GetValueOrDefault(NoticeState.OnPaper) + documents, states.GetValueOrDefault(NoticeState.Failed));
    }

    private IQueryable<LetterDelivery> Unposted(Guid staffId, Guid? caseId)
    {
        var open = db.CasesOpenTo(staffId);
        return db.LetterDeliveries.AsNoTracking()
            .Where(row => row.PostedOn == null && (caseId == null || row.CaseId == caseId) && open.Contains(row.CaseId));
    }

    /// <summary>The same as <see cref="Notice.WaitsForPost"/>, in the database's words.</summary>
    private async Task<IQueryable<Notice>> WaitingAsync(Guid staffId, Guid? caseId, CancellationToken cancellationToken)
    {
        var open = db.CasesOpenTo(staffId);
        var toTake = await db.CasesToTakeAsync(staffId, cancellationToken);
        return db.Notices.AsNoTracking().Where(row =>
            (row.State == NoticeState.OnPaper || row.State == NoticeState.Failed)
            && (caseId == null || row.CaseId == caseId)
            && (open.Contains(row.CaseId) || toTake.Contains(row.CaseId)));
    }
}

/// <summary>A letter of the case that one person in the family must get on paper.</summary>
public sealed record DocumentToPost(
    Guid DocumentId, Guid ContactId, Guid CaseId, string Reference, Child Child, string RecipientName, string Title, DateTimeOffset WrittenAt);

/// <summary>A notice that must be printed, or whose e-mail did not arrive.</summary>
public sealed record LetterToPost(
    Guid NoticeId,
    Guid CaseId,
    string Reference,
    Child Child,
    string RecipientName,
    string Template,
    DateTimeOffset CreatedAt,
    NoticeState State)
{
    /// <summary>False when nobody has the case yet, and the letter is all of it that may be opened.</summary>
    public bool IsTaken { get; init; } = true;

    /// <summary>The task with which a case is taken; <c>null</c> when none waits.</summary>
    public Guid? TaskToTake { get; init; }
}
