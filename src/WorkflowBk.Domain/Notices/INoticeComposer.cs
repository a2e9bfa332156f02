using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Notices;

/// <summary>Writes notices from the templates in use. It reads templates only, in the burst it is used in.</summary>
public interface INoticeComposer
{
    /// <summary>Keys of the templates for families, e.g. <c>inquiry-received</c>. Those for staff are not offered to a workflow.</summary>
    IReadOnlyList<string> Templates { get; }

    /// <summary>
    /// Fills a template. Fails with <c>notice.template-unknown</c>, with <c>notice.value-missing</c> for each placeholder
    /// without a value, or with the privacy guard's reason when a value or the text could say more than "there is something
    /// new".
    /// </summary>
    /// <param name="values">Values of the whitelisted placeholders (see <see cref="NoticePlaceholders"/>).</param>
    Task<Result<NoticeMessage>> ComposeAsync(
        string template, LanguageForm language, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken);
}
