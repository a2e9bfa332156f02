using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Comments;
using WorkflowBk.Domain.Conversations;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Domain.Cases;

/// <summary>What people add to a case beside the process. Kept when the burst commits, and never changed afterwards.</summary>
public interface ICaseNotes
{
    void Add(Comment comment);

    void Add(ConversationNote note);

    void Add(Attachment attachment);

    void Add(TaskHanding handing);

    /// <summary>The note, or <c>null</c> when there is none with that id.</summary>
    Task<ConversationNote?> FindConversationAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Whether somebody is on a case, in whatever role.</summary>
    Task<bool> IsOnCaseAsync(Guid caseId, Guid staffId, CancellationToken cancellationToken);
}
