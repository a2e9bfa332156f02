using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Documents;

namespace WorkflowBk.Data.Cases;

/// <summary>The documents of a case with their texts. It is for those to whom the case has been opened already.</summary>
public sealed class CaseDocuments(MunicipalityDb db)
{
    /// <summary>The oldest first.</summary>
    public async Task<IReadOnlyList<Document>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken) =>
        await db.Documents.AsNoTracking()
            .Where(row => row.CaseId == caseId)
            .OrderBy(row => row.IssuedAt).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);

    /// <summary>Who must get a letter on paper, and who has.</summary>
    public async Task<IReadOnlyList<LetterDelivery>> DeliveriesAsync(Guid documentId, CancellationToken cancellationToken) =>
        await db.LetterDeliveries.AsNoTracking().Where(row => row.DocumentId == documentId).ToListAsync(cancellationToken);
}
