using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace WorkflowBk.Notices.Checking;

/// <summary>
/// The HTML a letter is written in: what the paper shows and what can be read through and edited. Nothing in it can run, lead
/// anywhere or change the page around it.
/// </summary>
internal static partial class LetterHtml
{
    private const string Top = "";

    private static readonly string[] _lines = ["p", "h2", "h3", "li", "td", "th", "caption", "strong", "em"];

    // Where each tag may stand; only the blocks may stand by themselves.
    private static readonly FrozenDictionary<string, string[]> _parents = new Dictionary<string, string[]>
    {
        ["p"] = [Top],
        ["h2"] = [Top],
        ["h3"] = [Top],
        ["ul"] = [Top],
        ["ol"] = [Top],
        ["table"] = [Top],
        ["li"] = ["ul", "ol"],
        ["caption"] = ["table"],
        ["thead"] = ["table"],
        ["tbody"] = ["table"],
        ["tr"] = ["table", "thead", "tbody"],
        ["th"] = ["tr"],
        ["td"] = ["tr"],
        ["strong"] = _lines,
        ["em"] = _lines,
        ["br"] = _lines,
    }.ToFrozenDictionary();

    public static string Allowed { get; } = string.Join(", ", _parents.Keys.Order(StringComparer.Ordinal));

    /// <summary>The tag's name, and whether it ends; <c>null</c> for one that is not allowed.</summary>
    public static (string Name, bool Ends)? Read(string inner) =>
        Tag().Match(inner) is { Success: true } match && _parents.ContainsKey(match.Groups["name"].Value)
            ? (match.Groups["name"].Value, match.Groups["end"].Success)
            : null;

    public static bool MayStandIn(string tag, string? parent) => _parents[tag].Contains(parent ?? Top);

    public static bool HoldsText(string? tag) => _lines.Contains(tag);

    [GeneratedRegex(
        "^(?:(?<name>[a-z][a-z0-9]*)|(?<name>p) class=\"case-text\"|(?<name>th) scope=\"(?:col|row)\"|(?<name>br) ?/|(?<end>/)(?<name>[a-z][a-z0-9]*))\\z")]
    private static partial Regex Tag();
}
