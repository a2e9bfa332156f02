using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Comments;
using WorkflowBk.Domain.Conversations;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.CaseWork;

internal sealed class CaseNotes(MunicipalityDb db) : ICaseNotes
{
    public void Add(Comment comment) => db.Comments.Add(comment);

    public void Add(ConversationNote note) => db.Conversations.Add(note);

    public void Add(Attachment attachment) => db.Attachments.Add(attachment);

    public void Add(TaskHanding handing) => db.TaskHandings.Add(handing);

    public async Task<ConversationNote?> FindConversationAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Conversations.FindAsync([id], cancellationToken);

    public Task<bool> IsOnCaseAsync(Guid caseId, Guid staffId, CancellationToken cancellationToken) =>
        db.CaseMembers.AnyAsync(member => member.CaseId == caseId && member.StaffId == staffId, cancellationToken);
}
