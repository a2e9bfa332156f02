using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Documents;

/// <summary>
/// Fills document templates. Fails with <c>document.template-unknown</c>, and with <c>document.value-missing</c> for each
/// value that is not in the model or is empty where it is to be written: a letter with a hole in it must not reach a family.
/// </summary>
internal sealed class DocumentPress
{
    private readonly IReadOnlyDictionary<(string Key, LanguageForm Language), TemplateFile> _files = EmbeddedTemplates.Read("Documents", "title");
    private readonly Dictionary<(string Key, LanguageForm Language), DocumentTemplate> _templates;

    public DocumentPress()
    {
        _templates = _files.ToDictionary(entry => entry.Key, entry => new DocumentTemplate(entry.Value));
        Templates = [.. _templates.Keys.Select(id => id.Key).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Keys of the shipped templates.</summary>
    public IReadOnlyList<string> Templates { get; }

    public TemplateFile? Shipped(string template, LanguageForm language) => _files.GetValueOrDefault((template, language));

    /// <summary>Fills a shipped template.</summary>
    public Result<DocumentText> Write(string template, LanguageForm language, IReadOnlyDictionary<string, object?> model) =>
        _templates.TryGetValue((template, language), out var found) ? Write(found, model) : new Problem("document.template-unknown", null, template);

    public static Result<DocumentText> Write(DocumentTemplate template, IReadOnlyDictionary<string, object?> model)
    {
        var values = SafeModel.ForHtml(model);
        var absent = template.Names.Where(name => !model.ContainsKey(name))
            .Union(template.Lists.Where(name => !values.ContainsKey(name)))
            .ToList();
        if (absent.Count > 0)
            return Missing(absent);

        var title = template.Title(SafeModel.ForTitle(model), out var missingInTitle);
        var html = template.Html(values, out var missingInHtml);
        absent = [.. missingInTitle.Union(missingInHtml)];
        return absent.Count > 0 ? Missing(absent) : new DocumentText(title, html);
    }

    /// <summary>What a shipped template asks for, by name.</summary>
    internal IReadOnlyList<string> NamesIn(string template, LanguageForm language) => _templates[(template, language)].Names;

    private static Result<DocumentText> Missing(IEnumerable<string> names) =>
        Result<DocumentText>.Fail([.. names.Select(name => new Problem("document.value-missing", name, name))]);
}
