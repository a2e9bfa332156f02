using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Documents;

/// <summary>A letter or formal document of a case, final from the moment it is issued.</summary>
public sealed class Document
{
    private Document() { }

    public Document(
        Guid id, Guid caseId, string template, string title, LanguageForm language, string html, DateTimeOffset issuedAt, Guid? issuedBy)
    {
        Id = id;
        CaseId = caseId;
        Template = template;
        Title = title;
        Language = language;
        Html = html;
        IssuedAt = issuedAt;
        IssuedBy = issuedBy;
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Key of the template, e.g. <c>appointment-letter</c>.</summary>
    public string Template { get; private set; } = "";

    public string Title { get; private set; } = "";

    public LanguageForm Language { get; private set; }

    /// <summary>The body as an HTML fragment, every value from the case encoded.</summary>
    public string Html { get; private set; } = "";

    public DateTimeOffset IssuedAt { get; private set; }

    public Guid? IssuedBy { get; private set; }
}
