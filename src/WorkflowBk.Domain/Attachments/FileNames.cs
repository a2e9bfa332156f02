using System.Globalization;
using System.Text;

namespace WorkflowBk.Domain.Attachments;

/// <summary>Makes a name from outside safe to show, to offer for saving, and to put in a header.</summary>
public static class FileNames
{
    /// <summary>Longest name that is kept, its ending included, in characters.</summary>
    public const int MaxLength = 120;

    private const string Forbidden = "<>:\"/\\|?*%";

    // Devices in Windows, whatever comes after the point.
    private static readonly HashSet<string> _reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>
    /// The name without folders, control and formatting characters (which can turn text round, so that "gpj.exe" reads as
    /// "exe.jpg"), and what file systems and headers read as something else. Its ending stays.
    /// </summary>
    /// <param name="name">As the browser sent it.</param>
    /// <param name="fallback">Used when nothing is left.</param>
    public static string Clean(string? name, string fallback)
    {
        var last = (name ?? "").Replace('\\', '/').Split('/')[^1];
        var text = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes().Where(IsPlain))
            text.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());

        var cleaned = WithoutBrokenHalves(text.ToString()).Normalize(NormalizationForm.FormC).Trim().TrimEnd(' ', '.');
        var ending = EndingOf(cleaned);
        var stem = cleaned[..^ending.Length].Trim(' ', '.');
        if (stem.Length == 0)
            stem = fallback;
        if (_reserved.Contains(stem.Split('.')[0].Trim()))
            stem = "_" + stem;
        return Shortened(stem, MaxLength - ending.Length) + ending;
    }

    /// <summary>The ending with its point, in lower case; empty when there is none.</summary>
    public static string EndingOf(string name)
    {
        const int longest = 10;
        var point = name.LastIndexOf('.');
        return point < 0 || name.Length - point > longest ? "" : name[point..].ToLowerInvariant();
    }

    private static bool IsPlain(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune != Rune.ReplacementChar
        && !(rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal));

    private static string WithoutBrokenHalves(string text) => text.Replace("\uFFFD", "", StringComparison.Ordinal);

    private static string Shortened(string stem, int room)
    {
        if (stem.Length <= room)
            return stem;
        var cut = char.IsHighSurrogate(stem[room - 1]) ? room - 1 : room;
        return stem[..cut].TrimEnd(' ', '.');
    }
}
