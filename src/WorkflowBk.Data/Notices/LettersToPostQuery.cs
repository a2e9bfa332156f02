using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Data.Notices;

/// <summary>Lists what must go in the post, in the cases a person may open.</summary>
public sealed class LettersToPostQuery(MunicipalityDb db)
{
    /// <param name="caseId">Only this case; <c>null</c> for all.</param>
    /// <returns>Those that have waited longest first.</returns>
    public async Task<IReadOnlyList<LetterToPost>> ListAsync(Guid staffId, Guid? caseId, CancellationToken cancellationToken) =>
        await Waiting(staffId, caseId)
            .OrderBy(row => row.CreatedAt)
            .Join(
                db.Cases.AsNoTracking(), notice => notice.CaseId, theCase => theCase.Id,
                (notice, theCase) => new LetterToPost(
                    notice.Id, notice.CaseId, theCase.Reference, theCase.Child, notice.RecipientName, notice.Template, notice.CreatedAt, notice.State))
            .ToListAsync(cancellationToken);

    /// <summary>How many letters there are to print, and how many e-mails did not arrive.</summary>
    public async Task<(int Letters, int Failed)> CountAsync(Guid staffId, Guid? caseId, CancellationToken cancellationToken)
    {
        var states = await Waiting(staffId, caseId).GroupBy(row => row.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return (states.GetValueOrDefault(NoticeState.OnPaper), states.GetValueOrDefault(NoticeState.Failed));
    }

    /// <summary>The same as <see cref="Notice.WaitsForPost"/>, in the database's words.</summary>
    private IQueryable<Notice> Waiting(Guid staffId, Guid? caseId)
    {
        var open = db.CasesOpenTo(staffId);
        return db.Notices.AsNoTracking().Where(row =>
            (row.State == NoticeState.OnPaper || row.State == NoticeState.Failed)
            && (caseId == null || row.CaseId == caseId)
            && open.Contains(row.CaseId));
    }
}

/// <summary>A notice that must be printed, or whose e-mail did not arrive.</summary>
public sealed record LetterToPost(
    Guid NoticeId,
    Guid CaseId,
    string Reference,
    Child Child,
    string RecipientName,
    string Template,
    DateTimeOffset CreatedAt,
    NoticeState State);
