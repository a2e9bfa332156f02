using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace WorkflowBk.Domain.Documents;

/// <summary>Turns a letter that the writer has written into the text it is edited as (<see cref="LetterMarkup"/>).</summary>
public static partial class LetterSource
{
    /// <exception cref="FormatException">It is no letter of ours: its tags do not match.</exception>
    public static string ToText(string html)
    {
        XElement root;
        try
        {
            root = XElement.Parse($"<letter>{LineBreak().Replace(html, "<br/>")}</letter>", LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            throw new FormatException($"The letter cannot be read: {exception.Message}", exception);
        }

        return string.Join("\n\n", root.Elements().Select(Block).Where(block => block.Length > 0));
    }

    private static string Block(XElement element) => element.Name.LocalName switch
    {
        "h2" => $"## {Line(element)}",
        "h3" => $"### {Line(element)}",
        "ul" or "ol" => string.Join('\n', element.Elements("li").Select(item => $"- {Line(item)}")),
        "table" => Table(element),
        _ => Several(element),
    };

    private static string Table(XElement table)
    {
        var rows = table.Descendants("tr").Select(row => $"| {string.Join(" | ", row.Elements().Select(Line))} |");
        var caption = table.Element("caption") is { } text ? $"### {Line(text)}\n\n" : "";
        return caption + string.Join('\n', rows);
    }

    private static string Line(XElement element) => Space().Replace(Inline(element), " ").Trim();

    /// <summary>A text that somebody wrote keeps its lines; in ours the lines of the file mean nothing.</summary>
    private static string Several(XElement element) =>
        (string?)element.Attribute("class") == "case-text"
            ? Inline(element).ReplaceLineEndings("\n").Trim()
            : Around().Replace(Inline(element), "\n").Trim();

    private static string Inline(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText written => LetterMarkup.Escape(written.Value),
                XElement { Name.LocalName: "br" } => "\n",
                XElement { Name.LocalName: "strong" } strong => $"**{Inline(strong)}**",
                XElement { Name.LocalName: "em" } emphasis => $"*{Inline(emphasis)}*",
                XElement other => Inline(other),
                _ => "",
            });
        }

        return text.ToString();
    }

    [GeneratedRegex(@"<br\s*/?>")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[ \t]*\n[ \t]*")]
    private static partial Regex Around();
}
