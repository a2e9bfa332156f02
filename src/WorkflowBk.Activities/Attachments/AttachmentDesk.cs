using WorkflowBk.Activities.Cases;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Activities.Attachments;

/// <summary>Where files are added. Who may, is for the caller to ask.</summary>
public sealed class AttachmentDesk(CaseTurn turn, IAttachmentFiles files)
{
    /// <summary>Adds a file. The content is kept first and its row after, so that a row never lacks its file.</summary>
    /// <param name="content">Can be read from any place, as often as needed.</param>
    /// <param name="fileName">As the browser sent it.</param>
    /// <returns>The reasons of <see cref="FileCheck"/>, or <c>text.too-long</c> for the description.</returns>
    public async Task<Result> AddAsync(
        Guid caseId, Guid? taskId, string? fileName, Stream content, string? description, Guid by, Guid key, CancellationToken cancellationToken)
    {
        var name = FileNames.Clean(fileName, "fil");
        var kind = FileCheck.Check(name, content);
        var described = TextRules.NotTooLong(description, "Description");
        if (!kind.Succeeded || !described.Succeeded)
            return Result.All(kind, described);

        var stored = await files.SaveAsync(content, cancellationToken);
        var isKept = false;
        try
        {
            return await turn.TakeAsync<ICaseNotes>(
                $"attachment:{key:N}", caseId,
                (notes, now) =>
                {
                    notes.Add(new Attachment(Guid.CreateVersion7(now), caseId, taskId, name, kind.Value, stored, description?.Trim() ?? "", by, now));
                    isKept = true;
                    return Task.FromResult(Result.Ok);
                },
                cancellationToken);
        }
        finally
        {
            // Sent twice: the first has its row. Where the commit fails after this, the sweep takes the file.
            if (!isKept)
                files.Delete(stored.Name);
        }
    }
}
