using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;

namespace WorkflowBk.Domain.Templates;

/// <summary>Which templates there are, what may be written in them, and how a text looks when it is filled in.</summary>
public interface ITemplateCatalogue
{
    /// <summary>Keys of the templates of a kind.</summary>
    IReadOnlyList<string> Keys(TemplateKind kind);

    /// <summary>The text that comes with the program; <c>null</c> when there is no such template.</summary>
    TemplateText? Shipped(TemplateId id);

    /// <summary>What can be written into a template.</summary>
    IReadOnlyList<TemplateValue> Values(TemplateKind kind, string key);

    /// <summary>
    /// Refuses a text that could not be filled in for every case, that could carry something harmful or reveal something, or
    /// that leaves out what the law wants said. A reason's arguments are what it is about, and the line.
    /// </summary>
    Result Check(TemplateId id, TemplateText text, MunicipalityProfile profile);

    /// <summary>Fills a text in for an invented case.</summary>
    Result<TemplatePreview> Preview(TemplateId id, TemplateText text, MunicipalityProfile profile);
}

/// <summary>A value that can be written into a template.</summary>
/// <param name="MayBeEmpty">Some cases do not have it, so the text must ask first.</param>
/// <param name="MustBeWritten">No text is complete without it.</param>
/// <param name="Fields">What each row of a list holds; none for a list of texts.</param>
public sealed record TemplateValue(
    string Name, TemplateValueKind Kind, bool MayBeEmpty, bool MustBeWritten, IReadOnlyList<string> Fields);

public enum TemplateValueKind
{
    Text,

    /// <summary>Decides what is written, and is not written itself.</summary>
    Truth,

    List,
}

/// <summary>A filled-in text.</summary>
/// <param name="Body">HTML, every value encoded, for a document; plain text for an e-mail.</param>
public sealed record TemplatePreview(string Heading, string Body);
