using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkflowBk.Notices.Guarding;

/// <summary>Text as the guard reads it: look-alike forms made equal, invisible characters gone, small letters.</summary>
internal static partial class Wording
{
    /// <summary>The words of a text in order; a hyphen or an apostrophe parts two words.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Word().Matches(Plain(text)).Select(match => match.Value)];

    /// <summary>True when a Norwegian national identity number could stand in the text: eleven digits, together or as 6 + 5.</summary>
    public static bool HasIdentityNumber(string text) => IdentityNumber().IsMatch(Plain(text));

    // A soft hyphen or a zero-width character inside a word would hide it from the lists; so would full-width letters.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Sanitized(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return plain.ToString();
    }

    // Normalization refuses text with a lone surrogate; runes replace it.
    private static string Sanitized(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!\d)\d{6}[\s.\-]?\d{5}(?!\d)")]
    private static partial Regex IdentityNumber();
}
