using WorkflowBk.Activities.Cases;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Comments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Conversations;

namespace WorkflowBk.Activities.Notes;

/// <summary>Where comments and notes from conversations are written. Who may, is for the caller to ask.</summary>
public sealed class NotesDesk(CaseTurn turn)
{
    /// <param name="taskId">The task it is about; <c>null</c> for the case as a whole.</param>
    public Task<Result> CommentAsync(Guid caseId, Guid? taskId, string? text, Guid by, Guid key, CancellationToken cancellationToken) =>
        turn.TakeAsync<ICaseNotes>(
            $"comment:{key:N}", caseId,
            (notes, now) =>
            {
                var comment = Comment.Write(caseId, taskId, by, text, now);
                if (comment.Succeeded)
                    notes.Add(comment.Value);
                return Task.FromResult<Result>(comment);
            },
            cancellationToken);

    /// <param name="corrects">The note that this one puts right.</param>
    /// <returns>The domain's reasons, or <c>conversation.other-case</c> for a note that is not of the case.</returns>
    public Task<Result> WriteAsync(
        Guid caseId, ConversationDetails details, Guid? corrects, Guid by, Guid key, CancellationToken cancellationToken) =>
        turn.TakeAsync<ICaseNotes>(
            $"conversation:{key:N}", caseId,
            async (notes, now) =>
            {
                var corrected = corrects is { } id ? await notes.FindConversationAsync(id, cancellationToken) : null;
                if (corrects is not null && corrected is null)
                    return new Problem("conversation.other-case");
                var note = ConversationNote.Write(caseId, details, corrected, by, now);
                if (note.Succeeded)
                    notes.Add(note.Value);
                return note;
            },
            cancellationToken);
}
