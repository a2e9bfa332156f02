using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Composition;

/// <summary>Writes notices from the municipality's own texts, and from the shipped ones where it has none.</summary>
internal sealed class NoticeComposer(NoticePress press, NoticeTemplates templates, ITemplateStore store, ParsedTemplates parsed)
    : INoticeComposer
{
    public IReadOnlyList<string> Templates => templates.Keys;

    public async Task<Result<NoticeMessage>> ComposeAsync(
        string template, LanguageForm language, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var kind = templates.StaffKeys.Contains(template) ? TemplateKind.StaffNotice : TemplateKind.Notice;
        var own = await store.NewestAsync(new TemplateId(kind, template, language), cancellationToken);
        if (own is null || templates.Find(template, language) is null)
            return press.Compose(template, language, values);
        var composed = press.Compose(parsed.Notice(own.Text), values);
        return composed.Succeeded ? composed.Value with { TemplateVersion = own.Number } : composed;
    }
}
