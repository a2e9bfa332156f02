using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Notices.Composition;

/// <summary>
/// Fills notice templates. Besides the guard's reasons it fails with <c>notice.template-unknown</c>, and with
/// <c>notice.value-missing</c> when a placeholder in the template has no value.
/// </summary>
internal sealed class NoticePress(NoticeTemplates templates, PrivacyGuard guard)
{
    /// <summary>Keys of the shipped templates for families.</summary>
    public IReadOnlyList<string> Templates => templates.Keys;

    /// <summary>Fills a shipped template.</summary>
    public Result<NoticeMessage> Compose(string template, LanguageForm language, IReadOnlyDictionary<string, string> values) =>
        templates.Find(template, language) is { } found ? Compose(found, values) : new Problem("notice.template-unknown", null, template);

    public Result<NoticeMessage> Compose(NoticeTemplate template, IReadOnlyDictionary<string, string> values)
    {
        var check = guard.CheckValues(values);
        if (!check.Succeeded)
            return Result<NoticeMessage>.Fail(check.Problems);

        var (subject, body, missing) = template.Fill(values);
        if (missing.Count > 0)
            return Result<NoticeMessage>.Fail([.. missing.Select(name => new Problem("notice.value-missing", name, name))]);

        // The fixed text and each value are harmless by themselves; together they could still form a word.
        check = guard.CheckMessage(subject, body, []);
        return check.Succeeded ? new NoticeMessage(subject, body) : Result<NoticeMessage>.Fail(check.Problems);
    }
}
