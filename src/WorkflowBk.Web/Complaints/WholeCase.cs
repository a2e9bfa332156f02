using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Documents;

namespace WorkflowBk.Web.Complaints;

/// <summary>A case with everything that belongs to it, as it is shown to those who must see the whole.</summary>
/// <param name="Letters">Every document issued, the oldest first.</param>
public sealed record WholeCase(CaseFile File, IReadOnlyList<Complaint> Complaints, IReadOnlyList<Document> Letters);
