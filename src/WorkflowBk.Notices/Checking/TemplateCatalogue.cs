using DotLiquid.Exceptions;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Composition;
using WorkflowBk.Notices.Documents;
using WorkflowBk.Notices.Guarding;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Checking;

/// <summary>The shipped templates, and what texts that take their place must be.</summary>
internal sealed class TemplateCatalogue(DocumentPress documents, NoticePress notices, NoticeTemplates noticeTexts, PrivacyGuard guard)
    : ITemplateCatalogue
{
    // Whoever has made more mistakes than these mends them first.
    private const int Most = 10;

    public IReadOnlyList<string> Keys(TemplateKind kind) => kind switch
    {
        TemplateKind.Document => documents.Templates,
        TemplateKind.Notice => noticeTexts.Keys,
        _ => noticeTexts.StaffKeys,
    };

    public TemplateText? Shipped(TemplateId id)
    {
        if (!Keys(id.Kind).Contains(id.Key))
            return null;
        var file = id.Kind == TemplateKind.Document ? documents.Shipped(id.Key, id.Language) : noticeTexts.Text(id.Key, id.Language);
        return file is null ? null : TemplateText.Of(file.Heading, file.Body);
    }

    public IReadOnlyList<TemplateValue> Values(TemplateKind kind, string key) =>
        Shipped(new TemplateId(kind, key, default)) is { } shipped ? TemplateNames.Values(kind, key, shipped) : [];

    public Result Check(TemplateId id, TemplateText text, MunicipalityProfile profile)
    {
        if (text.IsComplete() is { Succeeded: false } incomplete)
            return incomplete;
        var values = Values(id.Kind, id.Key);
        List<Problem> problems = [.. Wrong(id, text, values, profile)];
        if (problems.Count == 0)
            problems.AddRange(Fill(id, text, profile).Problems.Take(1).Select(_ => new Problem("template.cannot-be-filled", nameof(text.Body))));
        if (problems.Count == 0)
            problems.AddRange(LeftOut(text, values));
        return Result.Fail([.. problems.Distinct().Take(Most)]);
    }

    public Result<TemplatePreview> Preview(TemplateId id, TemplateText text, MunicipalityProfile profile)
    {
        var check = Check(id, text, profile);
        return check.Succeeded ? Fill(id, text, profile) : Result<TemplatePreview>.Fail(check.Problems);
    }

    private IEnumerable<Problem> Wrong(TemplateId id, TemplateText text, IReadOnlyList<TemplateValue> values, MunicipalityProfile profile)
    {
        if (id.Kind != TemplateKind.Document)
            return NoticeCheck.Read(text, values.Select(value => value.Name).ToHashSet(), guard, profile);
        List<Problem> problems =
        [
            .. new LetterCheck(values, nameof(text.Heading), isHtml: false).Read(text.Heading),
            .. new LetterCheck(values, nameof(text.Body), isHtml: true).Read(text.Body),
        ];
        if (problems.Count > 0)
            return problems;
        try
        {
            return MissingValues.In(new DocumentTemplate(FileOf(text)), id.Key, id.Language, profile, values);
        }
        catch (SyntaxException)
        {
            return [new Problem("template.not-liquid", nameof(text.Body))];
        }
    }

    private Result<TemplatePreview> Fill(TemplateId id, TemplateText text, MunicipalityProfile profile)
    {
        if (id.Kind == TemplateKind.Document)
        {
            var written = DocumentPress.Write(new DocumentTemplate(FileOf(text)), InventedCase.Document(id.Key, id.Language, profile));
            return written.Succeeded ? new TemplatePreview(written.Value.Title, written.Value.Html) : Result<TemplatePreview>.Fail(written.Problems);
        }

        var values = InventedCase.Notice(TemplateNames.Of(id.Kind, id.Key), id.Language, profile);
        var composed = notices.Compose(new NoticeTemplate(FileOf(text)), values);
        return composed.Succeeded ? new TemplatePreview(composed.Value.Subject, composed.Value.Body) : Result<TemplatePreview>.Fail(composed.Problems);
    }

    private static IEnumerable<Problem> LeftOut(TemplateText text, IEnumerable<TemplateValue> values)
    {
        var written = LiquidNames.Written($"{text.Heading}\n{text.Body}");
        return values.Where(value => value.MustBeWritten && !written.Contains(value.Name))
            .Select(value => new Problem("template.left-out", nameof(text.Body), value.Name));
    }

    private static TemplateFile FileOf(TemplateText text) => new(text.Heading, text.Body);
}
