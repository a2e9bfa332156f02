using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Comments;
using WorkflowBk.Domain.Conversations;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.CaseWork;

/// <summary>Reads what people have added beside the process.</summary>
public sealed class CaseWorkQuery(MunicipalityDb db)
{
    /// <summary>All of a case's; ask only for somebody who may open the case.</summary>
    public async Task<CaseWorkLog> OfCaseAsync(Guid caseId, CancellationToken cancellationToken) => new(
        await db.Comments.AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.At).ToListAsync(cancellationToken),
        await db.Attachments.AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.UploadedAt).ToListAsync(cancellationToken),
        await db.Conversations.AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.WrittenAt).ToListAsync(cancellationToken),
        await db.TaskHandings.AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.At).ToListAsync(cancellationToken));

    /// <summary>One task's alone: what somebody sees who sees no more of the case than that.</summary>
    public async Task<CaseWorkLog> OfTaskAsync(Guid taskId, CancellationToken cancellationToken) => new(
        await db.Comments.AsNoTracking().Where(row => row.TaskId == taskId).OrderBy(row => row.At).ToListAsync(cancellationToken),
        await db.Attachments.AsNoTracking().Where(row => row.TaskId == taskId).OrderBy(row => row.UploadedAt).ToListAsync(cancellationToken),
        [],
        await db.TaskHandings.AsNoTracking().Where(row => row.TaskId == taskId).OrderBy(row => row.At).ToListAsync(cancellationToken));

    /// <summary>An attachment of a case, or <c>null</c>; who may have it is for the caller to ask.</summary>
    public Task<Attachment?> FindAttachmentAsync(Guid caseId, Guid id, CancellationToken cancellationToken) =>
        db.Attachments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.CaseId == caseId, cancellationToken);

    public Task<bool> MayOpenCaseAsync(Guid caseId, Guid staffId, CancellationToken cancellationToken) =>
        db.MayOpenAsync(caseId, staffId, cancellationToken);
}

/// <summary>What people have added beside the process, the oldest first.</summary>
public sealed record CaseWorkLog(
    IReadOnlyList<Comment> Comments,
    IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<ConversationNote> Conversations,
    IReadOnlyList<TaskHanding> Handings)
{
    public static CaseWorkLog Empty { get; } = new([], [], [], []);
}
