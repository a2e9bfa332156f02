using System.Globalization;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Web.CaseFiles;

namespace WorkflowBk.Web.Complaints;

/// <summary>Opens a whole case, for whoever may open the case itself.</summary>
internal sealed class WholeCaseReader(
    CaseFileDoor door, CaseDocuments documents, IComplaintStore complaints, WholeCourseReader course, IAttachmentFiles files)
{
    /// <summary>The case, or <c>null</c> when there is none that may be opened.</summary>
    public async Task<WholeCase?> OpenAsync(Guid caseId) =>
        await door.OpenAsync(caseId) is { } file
            ? new WholeCase(
                file,
                await complaints.OfCaseAsync(caseId, CancellationToken.None),
                await course.ReadAsync(caseId),
                await documents.OfCaseAsync(caseId, CancellationToken.None),
                [.. file.Work.Attachments.Select(Read)])
            : null;

    private WholeCaseAttachment Read(Attachment attachment, int index) => new(
        attachment,
        string.Create(CultureInfo.InvariantCulture, $"vedlegg/{index + 1:00}-{attachment.FileName}"),
        IsMissing: !files.Holds(attachment.StoredName));
}
