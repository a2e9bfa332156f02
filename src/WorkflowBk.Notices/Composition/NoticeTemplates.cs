using WorkflowBk.Domain.Families;
using WorkflowBk.Notices.Guarding;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Composition;

/// <summary>The shipped notice templates, every key in every language.</summary>
internal sealed class NoticeTemplates
{
    private readonly Dictionary<(string Key, LanguageForm Language), NoticeTemplate> _templates;

    /// <exception cref="InvalidOperationException">A shipped template does not pass the privacy guard.</exception>
    public NoticeTemplates(PrivacyGuard guard)
    {
        var files = EmbeddedTemplates.Read("Notices", "subject");
        foreach (var (id, file) in files)
        {
            var check = guard.CheckTemplate(file.Heading, file.Body);
            if (!check.Succeeded)
                throw new InvalidOperationException($"The template {id} is refused: {check.Problems[0]}");
        }

        _templates = files.ToDictionary(entry => entry.Key, entry => new NoticeTemplate(entry.Value));
        Keys = [.. files.Keys.Select(id => id.Key).Distinct().Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Keys { get; }

    public NoticeTemplate? Find(string key, LanguageForm language) => _templates.GetValueOrDefault((key, language));
}
