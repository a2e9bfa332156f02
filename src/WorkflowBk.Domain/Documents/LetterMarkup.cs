using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace WorkflowBk.Domain.Documents;

/// <summary>
/// The plain text in which a letter is edited: paragraphs with a blank line between them, <c>## heading</c>, <c>- item</c>,
/// <c>| cell | cell |</c>, <c>**strong**</c> and <c>*emphasis*</c>. Everything else is just text: HTML that is typed or pasted
/// is shown as it stands, and never run.
/// </summary>
public static partial class LetterMarkup
{
    // Private letters, which the encoder never lets through as they are, stand for what was escaped.
    private const char EscapedBase = '\uE000';
    private const string Escapable = "\\*#-|";

    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The letter as HTML, every text encoded.</summary>
    public static string ToHtml(string text)
    {
        var html = new StringBuilder();
        foreach (var block in Blank().Split(text.ReplaceLineEndings("\n").Trim('\n')))
        {
            var lines = block.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
            for (var at = 0; at < lines.Count;)
                at = Write(html, lines, at);
        }

        return html.ToString();
    }

    /// <summary>Makes a text stand as it is when it is put into a letter's text.</summary>
    public static string Escape(string text) => Special().Replace(text, "\\$0");

    private static int Write(StringBuilder html, List<string> lines, int at)
    {
        if (Heading().Match(lines[at]) is { Success: true } heading)
        {
            var tag = heading.Groups[1].Value == "##" ? "h2" : "h3";
            html.Append('<').Append(tag).Append('>').Append(Inline(heading.Groups[2].Value)).Append("</").Append(tag).Append(">\n");
            return at + 1;
        }

        if (IsItem(lines[at]))
            return Several(html, lines, at, IsItem, items => $"<ul>{string.Concat(items.Select(item => $"<li>{Inline(item[2..])}</li>"))}</ul>");
        if (IsRow(lines[at]))
            return Several(html, lines, at, IsRow, Table);
        return Several(
            html, lines, at, line => !IsItem(line) && !IsRow(line) && !Heading().IsMatch(line),
            paragraph => $"<p>{string.Join("<br>", paragraph.Select(Inline))}</p>");
    }

    private static int Several(
        StringBuilder html, List<string> lines, int at, Func<string, bool> belongs, Func<IReadOnlyList<string>, string> write)
    {
        var taken = lines.Skip(at).TakeWhile(belongs).ToList();
        html.Append(write(taken)).Append('\n');
        return at + taken.Count;
    }

    private static string Table(IReadOnlyList<string> rows)
    {
        var cells = rows.Select(row => Cut().Split(row.Trim('|')).Select(cell => Inline(cell.Trim())).ToList()).ToList();
        var head = string.Concat(cells[0].Select(cell => $"<th scope=\"col\">{cell}</th>"));
        var body = string.Concat(cells.Skip(1).Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>"));
        return $"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>";
    }

    private static string Inline(string text)
    {
        var encoded = Escaped().Replace(_encoder.Encode(text), match => ((char)(EscapedBase + Escapable.IndexOf(match.Value[1]))).ToString());
        encoded = Strong().Replace(encoded, "<strong>$1</strong>");
        encoded = Emphasis().Replace(encoded, "<em>$1</em>");
        return string.Concat(encoded.Select(letter =>
            letter >= EscapedBase && letter < EscapedBase + Escapable.Length ? Escapable[letter - EscapedBase] : letter));
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    private static bool IsRow(string line) => line is ['|', .., '|'] && line.Length > 2;

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^(##|###) (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Cut();

    [GeneratedRegex(@"\\[\\*#\-|]")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"[\\*|]|(?m:^[#\-])")]
    private static partial Regex Special();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Strong();

    [GeneratedRegex(@"\*([^*]+)\*")]
    private static partial Regex Emphasis();
}
