using System.Collections.Frozen;

namespace WorkflowBk.Notices.Guarding;

/// <summary>The case's own words: names of the child, of the family, of the services around them.</summary>
internal static class CaseWords
{
    // Shorter ones are also ordinary words ("og", "i", "Bo"): every message would be stopped.
    private const int ShortestWord = 3;

    // A date in a notice is no leak, although children are called Mai, Juni, April and August.
    private static readonly FrozenSet<string> _months = ValueShapes.Months.Split('|')
        .SelectMany(Wording.Words)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when one of the case's words stands in the text, also in the genitive ("Heddas").</summary>
    /// <param name="harmless">Texts whose words say nothing: the template's fixed text and the municipality's own names.</param>
    public static bool AreIn(string text, IEnumerable<string> caseWords, IEnumerable<string> harmless)
    {
        var sensitive = caseWords.SelectMany(Wording.Words).Where(word => word.Length >= ShortestWord).ToHashSet(StringComparer.Ordinal);
        var ignored = harmless.SelectMany(Wording.Words).ToHashSet(StringComparer.Ordinal);
        return Wording.Words(text)
            .Where(word => !ignored.Contains(word) && !_months.Contains(word))
            .Any(word => sensitive.Contains(word) || (word.EndsWith('s') && sensitive.Contains(word[..^1])));
    }
}
