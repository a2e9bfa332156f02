using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Comments;

/// <summary>What somebody says to the others on a case, or to those on one of its tasks.</summary>
public sealed class Comment
{
    private Comment() { }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>The task it is about; <c>null</c> for the case as a whole.</summary>
    public Guid? TaskId { get; private set; }

    public Guid AuthorId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string Text { get; private set; } = "";

    /// <returns><c>comment.text-missing</c> or <c>text.too-long</c>.</returns>
    public static Result<Comment> Write(Guid caseId, Guid? taskId, Guid authorId, string? text, DateTimeOffset at)
    {
        var given = TextRules.NoteIsGiven(text, "comment.text-missing", "Comment");
        return given.Succeeded
            ? new Comment { Id = Guid.CreateVersion7(at), CaseId = caseId, TaskId = taskId, AuthorId = authorId, At = at, Text = text!.Trim() }
            : Result<Comment>.Fail(given.Problems);
    }
}
