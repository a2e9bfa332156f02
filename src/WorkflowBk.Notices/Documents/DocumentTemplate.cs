using System.Text.RegularExpressions;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Documents;

/// <summary>A document's template in one language, parsed.</summary>
internal sealed partial class DocumentTemplate
{
    private readonly LiquidText _title;
    private readonly LiquidText _html;

    public DocumentTemplate(TemplateFile file)
    {
        _title = new LiquidText(file.Heading);
        _html = new LiquidText(file.Body);
        var source = $"{file.Heading}\n{file.Body}";
        var rowNames = Loop().Matches(source).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Lists = [.. Loop().Matches(source).Select(match => match.Groups[2].Value).Distinct()];
        Names =
        [
            .. Use().Matches(source).Select(match => match.Groups[1].Value).Where(name => !rowNames.Contains(name))
                .Union(Lists).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Every name the template asks for. All must be in the model, so that a misspelt one is found in any branch.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Those of them that are lists, which may not be empty.</summary>
    public IReadOnlyList<string> Lists { get; }

    public string Title(IDictionary<string, object> values, out IReadOnlyList<string> missing) =>
        _title.Render(values, out missing);

    public string Html(IDictionary<string, object> values, out IReadOnlyList<string> missing) =>
        _html.Render(values, out missing);

    [GeneratedRegex(@"\{%-?\s*for\s+(\w+)\s+in\s+(\w+)")]
    private static partial Regex Loop();

    [GeneratedRegex(@"(?:\{\{-?|\{%-?\s*(?:if|elsif|unless))\s*(\w+)")]
    private static partial Regex Use();
}
