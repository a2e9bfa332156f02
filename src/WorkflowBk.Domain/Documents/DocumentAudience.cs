namespace WorkflowBk.Domain.Documents;

/// <summary>Whom a document speaks to.</summary>
public static class DocumentAudience
{
    private static readonly HashSet<string> _ownDocuments = ["delegation-document"];

    /// <summary>
    /// Whether documents of a template are for the municipality itself, and so in the form of Norwegian that it writes; all
    /// others are letters to the family.
    /// </summary>
    public static bool IsOwn(string template) => _ownDocuments.Contains(template);
}
