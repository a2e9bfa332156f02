using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Conversations;
using WorkflowBk.Domain.Documents;

namespace WorkflowBk.Web.Complaints;

/// <summary>
/// A case with everything that belongs to it, as it is shown to those who must see the whole: the body of appeal, and the
/// family. What colleagues say to each other in comments is not among it: that is written for the preparation of the case
/// inside the municipality (fvl § 18 a, organinterne dokumenter).
/// </summary>
/// <param name="Letters">Every document issued, the oldest first.</param>
/// <param name="Attachments">Every file that has been added, the oldest first.</param>
public sealed record WholeCase(
    CaseFile File, IReadOnlyList<Complaint> Complaints, WholeCourse Course, IReadOnlyList<Document> Letters,
    IReadOnlyList<WholeCaseAttachment> Attachments)
{
    /// <summary>What was said in conversations with the family, in the order they were held; what was put right too.</summary>
    public IReadOnlyList<ConversationNote> Conversations =>
        [.. File.Work.Conversations.OrderBy(note => note.HeldOn).ThenBy(note => note.WrittenAt)];
}

/// <summary>A file that belongs to the case.</summary>
/// <param name="Path">Its name in the packed file, e.g. <c>vedlegg/02-Epikrise.pdf</c>: no two are the same.</param>
/// <param name="IsMissing">The row is there and its content is not, as after a backup that was put back half.</param>
public sealed record WholeCaseAttachment(Attachment Facts, string Path, bool IsMissing);
