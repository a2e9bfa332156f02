using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Cases;

namespace WorkflowBk.Data.Cases;

/// <summary>Finds open cases that may be about the same child as another, or about a sibling.</summary>
public sealed class DuplicateQuery(MunicipalityDb db)
{
    /// <summary>The oldest first; empty when the case itself is closed. Says no more of them than is needed to ask their caseworker.</summary>
    public async Task<IReadOnlyList<RelatedCase>> OfAsync(Case theCase, CancellationToken cancellationToken)
    {
        if (!theCase.IsOpen)
            return [];
        var child = SameChild.Of(theCase.Child, theCase.Contacts, theCase.Inquiry.Sender);
        var open = await db.Cases.AsNoTracking()
            .Where(row => row.ClosedAt == null && row.Id != theCase.Id)
            .OrderBy(row => row.OpenedAt)
            .Select(row => new { row.Id, row.Reference, row.OpenedAt, row.CaseworkerId, row.Child, row.Contacts, row.Inquiry })
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in open
               let kinship = child.To(SameChild.Of(row.Child, row.Contacts, row.Inquiry.Sender))
               where kinship != Kinship.None
               select new RelatedCase(row.Id, row.Reference, row.OpenedAt, row.CaseworkerId, kinship),
        ];
    }
}

/// <summary>A case about the same child, perhaps, or about its sibling.</summary>
public sealed record RelatedCase(Guid CaseId, string Reference, DateTimeOffset OpenedAt, Guid? CaseworkerId, Kinship Kinship);
