using System.Security.Cryptography;
using System.Text;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Documents;

/// <summary>A letter or formal document of a case, final from the moment it is issued.</summary>
public sealed class Document
{
    private Document() { }

    public Document(
        Guid id, Guid caseId, string template, string title, LanguageForm language, string html, DateTimeOffset issuedAt, Guid? issuedBy,
        int templateVersion = 0)
    {
        Id = id;
        CaseId = caseId;
        Template = template;
        Title = title;
        Language = language;
        Html = html;
        IssuedAt = issuedAt;
        IssuedBy = issuedBy;
        TemplateVersion = templateVersion;
        Hash = HashOf(title, html);
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Key of the template, e.g. <c>appointment-letter</c>.</summary>
    public string Template { get; private set; } = "";

    /// <summary>Which version of the template; 0 for the shipped one.</summary>
    public int TemplateVersion { get; private set; }

    public string Title { get; private set; } = "";

    public LanguageForm Language { get; private set; }

    /// <summary>The body as an HTML fragment, every value from the case encoded.</summary>
    public string Html { get; private set; } = "";

    public DateTimeOffset IssuedAt { get; private set; }

    public Guid? IssuedBy { get; private set; }

    /// <summary>SHA-256 of what it says, as lower-case hex: it can be shown that it is what was issued.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Whether it still says what it said when it was issued.</summary>
    public bool IsUnchanged => Hash == HashOf(Title, Html);

    private static string HashOf(string title, string html) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{html}")));
}
