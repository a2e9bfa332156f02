using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Documents;

/// <summary>The documents of cases.</summary>
public interface IDocumentArchive
{
    /// <param name="contacts">The family's contacts, each of whom gets a letter to the family.</param>
    void Add(Document document, IEnumerable<Contact> contacts);

    /// <summary>What nobody has posted yet is not to be posted.</summary>
    Task StopDeliveryAsync(Guid caseId, CancellationToken cancellationToken);
}
