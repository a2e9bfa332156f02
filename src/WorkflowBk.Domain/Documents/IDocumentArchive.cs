namespace WorkflowBk.Domain.Documents;

/// <summary>The documents of cases.</summary>
public interface IDocumentArchive
{
    void Add(Document document);
}
