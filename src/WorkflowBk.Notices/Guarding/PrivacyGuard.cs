using MimeKit;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Notices.Guarding;

/// <summary>
/// Sees to it that a notice says no more than "there is something new". An e-mail is read on locked screens, shared
/// accounts and other people's servers; that a family has this kind of case is itself a health matter (GDPR art. 9).
/// </summary>
public sealed class PrivacyGuard
{
    private readonly RevealingWords _words = RevealingWords.Shipped;

    /// <summary>
    /// Refuses a template that could carry more: a placeholder off the whitelist (<c>notice.guard.placeholder-unknown</c>),
    /// any Liquid beyond plain output (<c>template-syntax</c>), a revealing word, eleven digits.
    /// </summary>
    /// <param name="placeholders">The whitelist; unset for that of notices to families.</param>
    public Result CheckTemplate(string subject, string body, IReadOnlySet<string>? placeholders = null)
    {
        var allowed = placeholders ?? NoticePlaceholders.All;
        var source = NoticeSource.Read($"{subject}\n{body}");
        List<Problem> problems =
        [
            .. source.Placeholders.Where(name => !allowed.Contains(name)).Select(GuardProblems.UnknownPlaceholder),
            .. RevealingIn(source.FixedText),
        ];
        if (source.HasOtherLiquid)
            problems.Add(GuardProblems.TemplateSyntax);
        return Result.Fail(problems);
    }

    /// <summary>
    /// Refuses a value off the whitelist, one that is not shaped like its placeholder (<c>notice.guard.value-shape</c>), or
    /// one with a revealing word or eleven digits in it.
    /// </summary>
    /// <param name="publicUrl">The municipality's own pages, which a link must lead to; <c>null</c> when it is not at hand.</param>
    public Result CheckValues(IReadOnlyDictionary<string, string> values, string? publicUrl = null) =>
        Result.All(values.Select(value => CheckValue(value.Key, value.Value, publicUrl)));

    /// <summary>
    /// Reads a written message once more, before it leaves: revealing words, eleven digits, and the case's own words
    /// (<c>notice.guard.case-word</c>).
    /// </summary>
    /// <param name="forbiddenWords">Names of the case. Parts shorter than three letters are passed over.</param>
    /// <param name="harmlessTexts">
    /// Texts whose words are no leak: the template's fixed text and the municipality's own names. A service is often called
    /// by the municipality's name, and a child by a word that stands in every message.
    /// </param>
    public Result CheckMessage(
        string subject, string body, IEnumerable<string> forbiddenWords, params IEnumerable<string> harmlessTexts)
    {
        var text = ValueShapes.WithoutLots(LinkShape.WithoutSecrets($"{subject}\n{body}"));
        List<Problem> problems = [.. RevealingIn(text)];
        if (CaseWords.AreIn(text, forbiddenWords, harmlessTexts))
            problems.Add(GuardProblems.CaseWord);
        return Result.Fail(problems);
    }

    /// <summary>Refuses a message with a link that leads elsewhere than to the municipality's own pages.</summary>
    public static Result CheckLinks(string body, string publicUrl) =>
        LinkShape.In(body).All(link => (LinkShape.IsNeutral(link) || LinkShape.IsPersonal(link)) && LinkShape.IsOwnOrFrontPage(link, publicUrl))
            ? Result.Ok
            : GuardProblems.ForeignLink;

    /// <summary>Refuses a sender whose name or address reveals something: it is seen before the message is opened.</summary>
    public Result CheckSender(string unitName, string address) =>
        CheckValue(NoticePlaceholders.Unit, unitName, null).Succeeded
        && MailboxAddress.TryParse(address, out var mailbox) && mailbox.Address == address && mailbox.Domain.Length > 0
        && _words.In(address).Count == 0
            ? Result.Ok
            : GuardProblems.Sender;

    private Result CheckValue(string placeholder, string value, string? publicUrl)
    {
        if (!NoticePlaceholders.All.Contains(placeholder) && !NoticePlaceholders.Staff.Contains(placeholder))
            return GuardProblems.UnknownPlaceholder(placeholder);
        var revealing = RevealingIn(ValueShapes.WithoutLots(LinkShape.WithoutSecrets(value)), placeholder).ToList();
        if (revealing.Count > 0)
            return Result.Fail(revealing);
        if (!ValueShapes.Fits(placeholder, value))
            return GuardProblems.ValueShape(placeholder);
        return placeholder is NoticePlaceholders.Link or NoticePlaceholders.TaskLink or NoticePlaceholders.AnswerLink
            && publicUrl is not null && !LinkShape.IsOwnOrFrontPage(value, publicUrl)
            ? GuardProblems.ForeignLink
            : Result.Ok;
    }

    private IEnumerable<Problem> RevealingIn(string text, string? field = null)
    {
        foreach (var word in _words.In(text))
            yield return GuardProblems.RevealingWord(word, field);
        if (Wording.HasIdentityNumber(text))
            yield return GuardProblems.IdentityNumber with { Field = field };
    }
}
