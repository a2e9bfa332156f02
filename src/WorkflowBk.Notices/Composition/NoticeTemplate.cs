using WorkflowBk.Notices.Guarding;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Composition;

/// <summary>A notice's template in one language, parsed.</summary>
internal sealed class NoticeTemplate
{
    private readonly LiquidText _subject;
    private readonly LiquidText _body;

    public NoticeTemplate(TemplateFile file)
    {
        _subject = new LiquidText(file.Heading);
        _body = new LiquidText(file.Body);
        FixedText = NoticeSource.Read($"{file.Heading}\n{file.Body}").FixedText;
    }

    /// <summary>All of it but the values: the same for every family.</summary>
    public string FixedText { get; }

    /// <summary>Subject and body with the values in place, and the names of values that were needed and are not there.</summary>
    public (string Subject, string Body, IReadOnlyList<string> Missing) Fill(IReadOnlyDictionary<string, string> values)
    {
        var model = values
            .Where(value => !string.IsNullOrWhiteSpace(value.Value))
            .ToDictionary(value => value.Key, object (value) => value.Value);
        var subject = _subject.Render(model, out var missingAbove);
        var body = _body.Render(model, out var missingBelow);
        return (subject, body, [.. missingAbove.Union(missingBelow)]);
    }
}
