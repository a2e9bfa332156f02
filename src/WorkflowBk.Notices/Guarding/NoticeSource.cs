using System.Text.RegularExpressions;

namespace WorkflowBk.Notices.Guarding;

/// <summary>A notice template's text taken apart: the placeholders, and all that is fixed.</summary>
/// <param name="Placeholders">Names in plain output, each once.</param>
/// <param name="FixedText">The text with a space for each of them.</param>
internal sealed partial record NoticeSource(IReadOnlyList<string> Placeholders, string FixedText)
{
    /// <summary>True when any other Liquid is left: a filter, a tag, a literal, a path into a value.</summary>
    public bool HasOtherLiquid => Brace().IsMatch(FixedText);

    public static NoticeSource Read(string text) => new(
        [.. PlainOutput().Matches(text).Select(match => match.Groups[1].Value).Distinct()],
        PlainOutput().Replace(text, " "));

    [GeneratedRegex(@"\{\{\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*\}\}")]
    private static partial Regex PlainOutput();

    // Any brace: together with a placeholder's own, a single one is Liquid of another kind. A notice has no use for them.
    [GeneratedRegex("[{}]")]
    private static partial Regex Brace();
}
