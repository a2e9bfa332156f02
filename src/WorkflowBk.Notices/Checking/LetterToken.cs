using System.Text.RegularExpressions;

namespace WorkflowBk.Notices.Checking;

internal enum LetterTokenKind
{
    Text,
    Output,
    Logic,
    Html,

    /// <summary>A brace or an angle bracket that begins or ends nothing.</summary>
    Stray,

    /// <summary>An <c>&amp;</c> that is no reference.</summary>
    Ampersand,
}

/// <summary>A piece of a document's template.</summary>
/// <param name="Inner">What stands between its braces or brackets; else the same as <paramref name="Source"/>.</param>
internal sealed partial record LetterToken(LetterTokenKind Kind, string Source, string Inner, int Line)
{
    public static IEnumerable<LetterToken> Read(string text)
    {
        var (line, counted, last) = (1, 0, 0);
        foreach (Match match in Piece().Matches(text))
        {
            if (match.Index > last)
                yield return Make(LetterTokenKind.Text, text[last..match.Index], text[last..match.Index], last);
            yield return match.Groups["out"].Success ? Make(LetterTokenKind.Output, match.Value, match.Groups["out"].Value, match.Index)
                : match.Groups["logic"].Success ? Make(LetterTokenKind.Logic, match.Value, match.Groups["logic"].Value, match.Index)
                : match.Groups["html"].Success ? Make(LetterTokenKind.Html, match.Value, match.Groups["html"].Value, match.Index)
                : match.Groups["known"].Success ? Make(LetterTokenKind.Text, match.Value, match.Value, match.Index)
                : Make(match.Value == "&" ? LetterTokenKind.Ampersand : LetterTokenKind.Stray, match.Value, match.Value, match.Index);
            last = match.Index + match.Length;
        }

        if (last < text.Length)
            yield return Make(LetterTokenKind.Text, text[last..], text[last..], last);

        LetterToken Make(LetterTokenKind kind, string source, string inner, int at)
        {
            line += text.AsSpan(counted, at - counted).Count('\n');
            counted = at;
            return new LetterToken(kind, source, inner, line);
        }
    }

    [GeneratedRegex(
        @"\{\{-?\s*(?<out>[^{}\n]*?)\s*-?\}\}|\{%-?\s*(?<logic>[^{}%\n]*?)\s*-?%\}|<(?<html>[^<>]*)>"
        + @"|(?<known>&(?:amp|lt|gt|quot|\#[0-9]{2,5});)|\{\{|\}\}|\{%|%\}|<|&")]
    private static partial Regex Piece();
}
