using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Guarding;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Composition;

/// <summary>The shipped notice templates, every key in every language.</summary>
internal sealed class NoticeTemplates
{
    private readonly Dictionary<(string Key, LanguageForm Language), TemplateFile> _files;
    private readonly Dictionary<(string Key, LanguageForm Language), NoticeTemplate> _templates;

    /// <exception cref="InvalidOperationException">A shipped template does not pass the privacy guard.</exception>
    public NoticeTemplates(PrivacyGuard guard)
    {
        var families = EmbeddedTemplates.Read("Notices", "subject");
        var staff = EmbeddedTemplates.Read("StaffNotices", "subject");
        Check(families, NoticePlaceholders.All, guard);
        Check(staff, NoticePlaceholders.Staff, guard);
        _files = families.Concat(staff).ToDictionary(entry => entry.Key, entry => entry.Value);
        _templates = _files.ToDictionary(entry => entry.Key, entry => new NoticeTemplate(entry.Value));
        Keys = KeysOf(families);
        StaffKeys = KeysOf(staff);
    }

    /// <summary>Those for families.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Those for the people who work for them.</summary>
    public IReadOnlyList<string> StaffKeys { get; }

    public NoticeTemplate? Find(string key, LanguageForm language) => _templates.GetValueOrDefault((key, language));

    public TemplateFile? Text(string key, LanguageForm language) => _files.GetValueOrDefault((key, language));

    private static List<string> KeysOf(IReadOnlyDictionary<(string Key, LanguageForm Language), TemplateFile> files) =>
        [.. files.Keys.Select(id => id.Key).Distinct().Order(StringComparer.Ordinal)];

    private static void Check(
        IReadOnlyDictionary<(string Key, LanguageForm Language), TemplateFile> files, IReadOnlySet<string> placeholders, PrivacyGuard guard)
    {
        foreach (var (id, file) in files)
        {
            var check = guard.CheckTemplate(file.Heading, file.Body, placeholders);
            if (!check.Succeeded)
                throw new InvalidOperationException($"The template {id} is refused: {check.Problems[0]}");
        }
    }
}
