using WorkflowBk.Domain.Families;

namespace WorkflowBk.Notices.Templating;

/// <summary>The templates shipped in this assembly: <c>Templates/{folder}/{key}.{nb|nn|en}.liquid</c>.</summary>
internal static class EmbeddedTemplates
{
    /// <summary>Reads every template of a folder.</summary>
    /// <exception cref="InvalidOperationException">A template is missing in one of the languages.</exception>
    public static IReadOnlyDictionary<(string Key, LanguageForm Language), TemplateFile> Read(string folder, string headingName)
    {
        var assembly = typeof(EmbeddedTemplates).Assembly;
        var prefix = $"Templates/{folder}/";
        var keys = assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => name[prefix.Length..].Split('.')[0])
            .ToHashSet(StringComparer.Ordinal);
        return keys
            .SelectMany(key => Enum.GetValues<LanguageForm>().Select(language => (key, language)))
            .ToDictionary(
                entry => entry,
                entry => TemplateFile.Read(
                    EmbeddedText.Read($"{prefix}{entry.key}.{LanguageCode.Of(entry.language)}.liquid"), headingName));
    }
}
