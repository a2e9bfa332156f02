using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Documents;

/// <summary>
/// Writes documents from the shipped templates. Fails with <c>document.template-unknown</c>, and with
/// <c>document.value-missing</c> for each value that is not in the model or is empty where it is to be written: a letter
/// with a hole in it must not reach a family.
/// </summary>
internal sealed class DocumentWriter : IDocumentWriter
{
    private readonly Dictionary<(string Key, LanguageForm Language), DocumentTemplate> _templates =
        EmbeddedTemplates.Read("Documents", "title")
            .ToDictionary(entry => entry.Key, entry => new DocumentTemplate(entry.Value));

    public DocumentWriter() => Templates = [.. _templates.Keys.Select(id => id.Key).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Templates { get; }

    public Result<DocumentText> Write(string template, LanguageForm language, IReadOnlyDictionary<string, object?> model)
    {
        if (!_templates.TryGetValue((template, language), out var found))
            return new Problem("document.template-unknown", null, template);

        var values = SafeModel.ForHtml(model);
        var absent = found.Names.Where(name => !model.ContainsKey(name))
            .Union(found.Lists.Where(name => !values.ContainsKey(name)))
            .ToList();
        if (absent.Count > 0)
            return Missing(absent);

        var title = found.Title(SafeModel.ForTitle(model), out var missingInTitle);
        var html = found.Html(values, out var missingInHtml);
        absent = [.. missingInTitle.Union(missingInHtml)];
        return absent.Count > 0 ? Missing(absent) : new DocumentText(title, html);
    }

    /// <summary>What a template asks for, by name.</summary>
    internal IReadOnlyList<string> NamesIn(string template, LanguageForm language) => _templates[(template, language)].Names;

    private static Result<DocumentText> Missing(IEnumerable<string> names) =>
        Result<DocumentText>.Fail([.. names.Select(name => new Problem("document.value-missing", name, name))]);
}
