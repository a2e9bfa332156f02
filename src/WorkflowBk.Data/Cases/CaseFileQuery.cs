using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.CaseWork;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Data.Cases;

/// <summary>
/// Reads one case as a whole. Whoever may not open it gets the same answer as for a case that does not exist, so that nobody
/// can find out which cases there are.
/// </summary>
public sealed class CaseFileQuery(MunicipalityDb db, CaseWorkQuery work)
{
    /// <summary>The case, or <c>null</c> when there is none that this person may open.</summary>
    public async Task<CaseFile?> FindAsync(Guid caseId, Guid staffId, CancellationToken cancellationToken)
    {
        if (await OpenAsync(caseId, staffId, cancellationToken) is not { } theCase)
            return null;
        var processes = await ProcessesAsync(caseId, cancellationToken);
        var instanceIds = processes.Select(process => process.Instance.Id).ToList();
        return new CaseFile(
            theCase,
            await db.CaseMembers.AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.Since).ToListAsync(cancellationToken),
            await TasksAsync(caseId, cancellationToken),
            await db.Deadlines.AsNoTracking().Where(row => row.CaseId == caseId).ToListAsync(cancellationToken),
            await db.Appointments.AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.ProposedAt).ToListAsync(cancellationToken),
            await DocumentsAsync(caseId, cancellationToken),
            await NoticesAsync(db.Notices, caseId, cancellationToken),
            processes,
            await db.Journal.AsNoTracking().Where(row => instanceIds.Contains(row.InstanceId)).OrderBy(row => row.Id).ToListAsync(cancellationToken),
            await db.Staff.AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken),
            await db.Services.AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken))
        {
            ContributorNotices = await NoticesAsync(
                db.AllNotices.Where(row => row.Audience == NoticeAudience.Contributor), caseId, cancellationToken),
            Work = await work.OfCaseAsync(caseId, cancellationToken),
        };
    }

    /// <summary>A document with its case, or <c>null</c> when the case has no such document that this person may open.</summary>
    public async Task<(Case Case, Document Document)?> FindDocumentAsync(
        Guid caseId, Guid documentId, Guid staffId, CancellationToken cancellationToken) =>
        await OpenAsync(caseId, staffId, cancellationToken) is { } theCase
        && await db.Documents.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == documentId && row.CaseId == caseId, cancellationToken) is { } document
            ? (theCase, document)
            : null;

    /// <summary>
    /// A notice with its case, or <c>null</c> when the case has no such notice that this person may open. In a case that nobody
    /// has taken, a letter for the post can be opened by those who could take it, and nothing else.
    /// </summary>
    public async Task<CaseLetter?> FindNoticeAsync(Guid caseId, Guid noticeId, Guid staffId, CancellationToken cancellationToken)
    {
        if (await db.Notices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == noticeId && row.CaseId == caseId, cancellationToken)
            is not { } notice)
        {
            return null;
        }

        if (await OpenAsync(caseId, staffId, cancellationToken) is { } theCase)
            return new CaseLetter(theCase, notice, MayOpenCase: true);
        return (notice.WaitsForPost || notice.State == NoticeState.Posted)
            && await (await db.CasesToTakeAsync(staffId, cancellationToken)).ContainsAsync(caseId, cancellationToken)
                ? new CaseLetter(await db.Cases.AsNoTracking().FirstAsync(row => row.Id == caseId, cancellationToken), notice, MayOpenCase: false)
                : null;
    }

    private async Task<Case?> OpenAsync(Guid caseId, Guid staffId, CancellationToken cancellationToken) =>
        await db.MayOpenAsync(caseId, staffId, cancellationToken)
            ? await db.Cases.AsNoTracking().FirstOrDefaultAsync(row => row.Id == caseId, cancellationToken)
            : null;

    private async Task<List<CaseTask>> TasksAsync(Guid caseId, CancellationToken cancellationToken) =>
        await db.Tasks.AsNoTracking()
            .Where(row => row.CaseId == caseId)
            .OrderBy(row => row.CreatedAt)
            .Select(row => new CaseTask(
                row.Id, row.Type, row.Texts, row.Role, row.ServiceId, row.AssigneeId, row.SubjectId, row.CreatedAt, row.State,
                row.CompletedBy, row.CompletedAt, row.Outcome, row.Form, row.FormAnswers)
            {
                AdHoc = row.CreatedBy == null
                    ? null
                    : new AdHocFacts(row.CreatedBy.Value, row.ResultText, row.CancelledBy, row.CancelledAt, row.CancelReason),
                DelegatedById = row.DelegatedById,
            })
            .ToListAsync(cancellationToken);

    private async Task<List<CaseDocument>> DocumentsAsync(Guid caseId, CancellationToken cancellationToken) =>
        await db.Documents.AsNoTracking()
            .Where(row => row.CaseId == caseId)
            .OrderByDescending(row => row.IssuedAt)
            .Select(row => new CaseDocument(row.Id, row.Template, row.Title, row.Language, row.IssuedAt))
            .ToListAsync(cancellationToken);

    private static async Task<List<CaseNotice>> NoticesAsync(
        IQueryable<Notice> notices, Guid caseId, CancellationToken cancellationToken) =>
        await notices.AsNoTracking()
            .Where(row => row.CaseId == caseId)
            .OrderByDescending(row => row.CreatedAt)
            .Select(row => new CaseNotice(
                row.Id, row.Template, row.RecipientName, row.Subject, row.CreatedAt, row.State, row.Attempts, row.NextAttemptAt,
                row.SentAt, row.PostedOn, row.ReadAt, row.LastError))
            .ToListAsync(cancellationToken);

    private async Task<List<CaseProcess>> ProcessesAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var about = caseId.ToString();
        var processes = await db.Instances.AsNoTracking()
            .Where(instance => instance.CorrelationId == about)
            .OrderBy(instance => instance.CreatedAt)
            .Join(
                db.WorkflowVersions.AsNoTracking(), instance => instance.VersionId, version => version.Id,
                (instance, version) => new CaseProcess(instance, version))
            .ToListAsync(cancellationToken);
        var moved = await db.Instances.AsNoTracking()
            .Where(instance => instance.CorrelationId == about && db.Journal.Any(line => line.InstanceId == instance.Id && line.Event == JournalEvent.Moved))
            .Select(instance => instance.DefinitionId)
            .ToListAsync(cancellationToken);
        if (moved.Count == 0)
            return processes;
        var versions = await db.WorkflowVersions.AsNoTracking()
            .Where(version => moved.Contains(version.DefinitionId) && version.PublishedAt != null)
            .OrderByDescending(version => version.Version)
            .ToListAsync(cancellationToken);
        return [.. processes.Select(process => process with { Earlier = [.. versions.Where(version => version.DefinitionId == process.Version.DefinitionId)] })];
    }
}

/// <summary>A notice and the case it is about.</summary>
/// <param name="MayOpenCase">False for somebody who may see to the letter and see no more of the case.</param>
public sealed record CaseLetter(Case Case, Notice Notice, bool MayOpenCase);
