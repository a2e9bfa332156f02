using System.Text.RegularExpressions;

namespace WorkflowBk.Web.Hosting.Observability;

/// <summary>
/// Takes out of a text what opens a door: the secret of a family's or a contributor's link, and everything behind the question
/// mark of an address, where one-time links have their token and searches their words.
/// </summary>
internal static partial class Redaction
{
    /// <summary>What stands where something was taken out.</summary>
    public const string Gone = "…";

    public static string Of(string text) =>
        text.Contains('/', StringComparison.Ordinal) || text.Contains("%2F", StringComparison.OrdinalIgnoreCase)
            ? Query().Replace(Secret().Replace(text, $"$1{Gone}"), $"$1?{Gone}")
            : text.StartsWith('?') ? $"?{Gone}" : text;

    /// <summary>Also where the address is itself a value in another one, or begins without a slash.</summary>
    [GeneratedRegex("((?:(?<![\\w-])|(?<=%2F))(?:status|bidrag|mote|kalender)(?:/|%2F))(?!…)[^\\s/?&#%\"'<>)\\]]+", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex("(/[^\\s?\"'<>]*)\\?(?!…)[^\\s\"'<>]+")]
    private static partial Regex Query();
}
