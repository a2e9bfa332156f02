using System.Text.RegularExpressions;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Templates;

namespace WorkflowBk.Notices.Checking;

/// <summary>
/// Reads a document's template from one end to the other. Each branch and each row ends the tags it begins, so every letter
/// that comes of it is whole, whatever the case is.
/// </summary>
/// <param name="isHtml">False for the title, which is plain text.</param>
internal sealed partial class LetterCheck(IReadOnlyList<TemplateValue> values, string field, bool isHtml)
{
    private readonly List<Problem> _problems = [];
    private readonly List<Open> _open = [];

    public IReadOnlyList<Problem> Read(string text)
    {
        foreach (var token in LetterToken.Read(text))
        {
            switch (token.Kind)
            {
                case LetterTokenKind.Output:
                    CheckPlace(token);
                    CheckName(token, mustBeText: true);
                    break;
                case LetterTokenKind.Logic:
                    ReadLogic(token);
                    break;
                case LetterTokenKind.Html when isHtml:
                    ReadHtml(token);
                    break;
                case LetterTokenKind.Html:
                    Say("template.tag-in-heading", token);
                    break;
                case LetterTokenKind.Stray:
                    Say(token.Source == "<" ? "template.bracket" : "template.braces", token);
                    break;
                case LetterTokenKind.Ampersand when isHtml:
                    Say("template.ampersand", token);
                    break;
                default:
                    if (!string.IsNullOrWhiteSpace(token.Source))
                        CheckPlace(token);
                    break;
            }
        }

        foreach (var open in _open)
            Say(open.IsLogic ? "template.logic-open" : "template.tag-open", open.Token, open.Name);
        return _problems;
    }

    private string? Parent => _open.LastOrDefault(open => !open.IsLogic)?.Name;

    private void ReadHtml(LetterToken token)
    {
        if (LetterHtml.Read(token.Inner) is not var (name, ends))
        {
            Say("template.tag-not-allowed", token, token.Source);
        }
        else if (ends)
        {
            if (_open.LastOrDefault() is { IsLogic: false } last && last.Name == name)
                _open.RemoveAt(_open.Count - 1);
            else
                Say("template.tag-not-begun", token, name);
        }
        else
        {
            if (!LetterHtml.MayStandIn(name, Parent))
                Say("template.tag-misplaced", token, name);
            if (name != "br")
                _open.Add(new Open(name, false, token, null));
        }
    }

    private void ReadLogic(LetterToken token)
    {
        if (Begin().Match(token.Inner) is { Success: true } begin)
        {
            var row = begin.Groups["row"].Success ? begin.Groups["row"].Value : null;
            CheckName(token with { Inner = begin.Groups["name"].Value }, mustBeText: false, mustBeList: row is not null);
            var list = row is null ? null : values.FirstOrDefault(value => value.Name == begin.Groups["name"].Value);
            _open.Add(new Open(begin.Groups["word"].Value, true, token, row is null ? null : (row, list?.Fields ?? [])));
        }
        else if (Middle().Match(token.Inner) is { Success: true } middle)
        {
            CloseTags(token);
            if (_open.LastOrDefault() is not { IsLogic: true, Name: "if" or "unless" })
                Say("template.logic-not-begun", token, token.Source);
            if (middle.Groups["name"].Success)
                CheckName(token with { Inner = middle.Groups["name"].Value }, mustBeText: false);
        }
        else if (token.Inner is "endif" or "endfor" or "endunless")
        {
            CloseTags(token);
            if (_open.LastOrDefault() is { IsLogic: true } last && $"end{last.Name}" == token.Inner)
                _open.RemoveAt(_open.Count - 1);
            else
                Say("template.logic-not-begun", token, token.Source);
        }
        else
        {
            Say("template.logic-not-allowed", token, token.Source);
        }
    }

    /// <summary>What a branch began, it must have ended.</summary>
    private void CloseTags(LetterToken token)
    {
        if (!_open.Any(open => open.IsLogic))
            return;
        while (_open[^1] is { IsLogic: false } left)
        {
            Say("template.tag-open-in-branch", token, left.Name);
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void CheckPlace(LetterToken token)
    {
        if (isHtml && !LetterHtml.HoldsText(Parent))
            Say("template.text-outside", token, Short(token.Source.Trim()));
    }

    private void CheckName(LetterToken token, bool mustBeText, bool mustBeList = false)
    {
        var parts = token.Inner.Split('.');
        if (!Name().IsMatch(token.Inner))
            Say("template.output-not-allowed", token, token.Source);
        else if (_open.LastOrDefault(open => open.Row?.Name == parts[0])?.Row is { } row)
            CheckRow(token, parts, row.Fields);
        else if (parts.Length > 1 || values.FirstOrDefault(value => value.Name == parts[0]) is not { } found)
            Say("template.name-unknown", token, token.Inner);
        else if (mustBeText && found.Kind != TemplateValueKind.Text)
            Say(found.Kind == TemplateValueKind.List ? "template.name-is-list" : "template.name-is-truth", token, token.Inner);
        else if (mustBeList && found.Kind != TemplateValueKind.List)
            Say("template.name-is-no-list", token, token.Inner);
    }

    private void CheckRow(LetterToken token, string[] parts, IReadOnlyList<string> fields)
    {
        if (fields.Count == 0 ? parts.Length > 1 : parts.Length != 2 || !fields.Contains(parts[1]))
            Say("template.name-unknown", token, token.Inner);
    }

    private void Say(string code, LetterToken token, string? about = null) =>
        _problems.Add(new Problem(code, field, Short(about ?? token.Source), token.Line));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"^(?:(?<word>if|unless)\s+(?<name>[\w.]+)|(?<word>for)\s+(?<row>\w+)\s+in\s+(?<name>[\w.]+))\z")]
    private static partial Regex Begin();

    [GeneratedRegex(@"^(?:else|elsif\s+(?<name>[\w.]+))\z")]
    private static partial Regex Middle();

    [GeneratedRegex(@"^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?\z")]
    private static partial Regex Name();

    /// <summary>A tag or a branch that has begun and not ended.</summary>
    /// <param name="Row">In a loop, what a row is called and what it holds.</param>
    private sealed record Open(string Name, bool IsLogic, LetterToken Token, (string Name, IReadOnlyList<string> Fields)? Row);
}
