using System.Globalization;
using System.Text;

namespace WorkflowBk.Studio.Definitions;

/// <summary>Ids of new workflows, made of their names: the same request sent again makes the same id.</summary>
internal static class DefinitionNames
{
    private const int MaxLength = 80;

    /// <summary>Small letters, digits and dashes; e.g. «Årlig gjennomgang» becomes <c>aarlig-gjennomgang</c>.</summary>
    public static string IdOf(string name)
    {
        var plain = name.ToLower(CultureInfo.GetCultureInfo("nb-NO"))
            .Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD);
        StringBuilder id = new();
        foreach (var letter in plain)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                id.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && id is { Length: > 0 } && id[^1] != '-')
                id.Append('-');
        }

        var made = id.ToString().Trim('-');
        return made.Length switch
        {
            0 => "arbeidsflyt",
            > MaxLength => made[..MaxLength].Trim('-'),
            _ => made,
        };
    }
}
