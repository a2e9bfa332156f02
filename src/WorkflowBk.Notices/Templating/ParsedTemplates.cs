using System.Collections.Concurrent;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Composition;
using WorkflowBk.Notices.Documents;

namespace WorkflowBk.Notices.Templating;

/// <summary>
/// Texts that have been parsed, by what they say: neither another version nor another municipality can be given the wrong one.
/// </summary>
internal sealed class ParsedTemplates
{
    // All templates in all languages fit more than twice; beyond that somebody is trying out texts.
    private const int Most = 256;

    private readonly ConcurrentDictionary<TemplateText, DocumentTemplate> _documents = new();
    private readonly ConcurrentDictionary<TemplateText, NoticeTemplate> _notices = new();

    public DocumentTemplate Document(TemplateText text) => Get(_documents, text, file => new DocumentTemplate(file));

    public NoticeTemplate Notice(TemplateText text) => Get(_notices, text, file => new NoticeTemplate(file));

    private static T Get<T>(ConcurrentDictionary<TemplateText, T> known, TemplateText text, Func<TemplateFile, T> parse)
    {
        if (known.Count >= Most)
            known.Clear();
        return known.GetOrAdd(text, found => parse(new TemplateFile(found.Heading, found.Body)));
    }
}
