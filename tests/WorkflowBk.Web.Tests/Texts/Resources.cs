using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace WorkflowBk.Web.Tests.Texts;

/// <summary>The texts of the screens, read from the assembly as they were built into it.</summary>
internal static class Resources
{
    private const string Suffix = ".resources";

    public static Assembly Web { get; } = typeof(Program).Assembly;

    /// <summary>Names of all text resources; each is the full name of its marker class.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Web.GetManifestResourceNames()
            .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name[..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Keys and texts in exactly one language; bokmål is the neutral one. Empty when the language is missing.</summary>
    public static IReadOnlyDictionary<string, string> Read(string name, string language)
    {
        var culture = language == "nb" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var set = new ResourceManager(name, Web).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return set?.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!) ?? [];
    }
}
