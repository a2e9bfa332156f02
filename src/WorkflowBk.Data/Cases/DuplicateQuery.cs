using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Cases;

namespace WorkflowBk.Data.Cases;

/// <summary>Finds open cases that may be about the same child as another.</summary>
public sealed class DuplicateQuery(MunicipalityDb db)
{
    /// <summary>The oldest first; empty when the case itself is closed. Says no more of them than is needed to ask their caseworker.</summary>
    public async Task<IReadOnlyList<PossibleDuplicate>> OfAsync(Case theCase, CancellationToken cancellationToken)
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
            .. open.Where(row => child.MayBe(SameChild.Of(row.Child, row.Contacts, row.Inquiry.Sender)))
                .Select(row => new PossibleDuplicate(row.Id, row.Reference, row.OpenedAt, row.CaseworkerId)),
        ];
    }
}

/// <summary>A case that may be about the same child.</summary>
public sealed record PossibleDuplicate(Guid CaseId, string Reference, DateTimeOffset OpenedAt, Guid? CaseworkerId);
