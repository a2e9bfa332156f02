using Microsoft.AspNetCore.Authorization;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.CaseFiles;

/// <summary>
/// Opens cases for the person who is signed in. Whoever works with no cases any more is on none either, and is answered as if
/// the case did not exist.
/// </summary>
internal sealed class CaseFileDoor(
    CaseFileQuery query, CurrentStaff staff, IAuthorizationService authorization, IHttpContextAccessor http)
{
    /// <summary>The case, or <c>null</c> when there is none that may be opened.</summary>
    public async Task<CaseFile?> OpenAsync(Guid caseId) =>
        await WorksWithCasesAsync() ? await query.FindAsync(caseId, staff.Id, Aborted) : null;

    /// <inheritdoc cref="CaseFileQuery.FindDocumentAsync"/>
    public async Task<(Case Case, Document Document)?> OpenDocumentAsync(Guid caseId, Guid documentId) =>
        await WorksWithCasesAsync() ? await query.FindDocumentAsync(caseId, documentId, staff.Id, Aborted) : null;

    /// <inheritdoc cref="CaseFileQuery.FindNoticeAsync"/>
    public async Task<CaseLetter?> OpenNoticeAsync(Guid caseId, Guid noticeId) =>
        await WorksWithCasesAsync() ? await query.FindNoticeAsync(caseId, noticeId, staff.Id, Aborted) : null;

    private CancellationToken Aborted => http.HttpContext?.RequestAborted ?? CancellationToken.None;

    private async Task<bool> WorksWithCasesAsync() =>
        http.HttpContext is { } context && (await authorization.AuthorizeAsync(context.User, Policies.CaseStaff)).Succeeded;
}
