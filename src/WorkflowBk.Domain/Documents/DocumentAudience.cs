namespace WorkflowBk.Domain.Documents;

/// <summary>Whom a document speaks to.</summary>
public static class DocumentAudience
{
    private static readonly HashSet<string> _ownDocuments = ["delegation-document", "complaint-forwarding", "contribution-request"];

    /// <summary>
    /// Whether documents of a template are for the municipality itself, or go to another body or service, and so are in the form
    /// of Norwegian that the municipality writes; all
    /// others are letters to the family.
    /// </summary>
    public static bool IsOwn(string template) => _ownDocuments.Contains(template);
}
