using System.Collections.Frozen;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Documents;

namespace WorkflowBk.Notices.Checking;

/// <summary>What can be written into each template.</summary>
internal static class TemplateNames
{
    /// <summary>Values that some cases do not have; see <see cref="DocumentModels"/>.</summary>
    public static FrozenSet<string> MayBeEmpty { get; } = FrozenSet.ToFrozenSet(
    [
        "child", "wish", "wish_reason", "contributors", "absent", "expectations", "said", "decided", "clarified", "hears_more_date", "expected_date",
    ]);

    // The reasons (forvaltningsloven §§ 24 and 25), and how to complain (§ 27), must stand in a decision. Without its link an
    // e-mail leads nowhere.
    private static readonly FrozenSet<string> _mustBeWritten = FrozenSet.ToFrozenSet(
    [
        "reason", "review_reason", "appeal_reason", "late_reason", "delay_reason", "complaint_period", "complaint_receiver",
        "complaint_words", "question", "summary", "summed_up", NoticePlaceholders.Link, NoticePlaceholders.TaskLink, NoticePlaceholders.AnswerLink,
    ]);

    public static IReadOnlyList<string> Of(TemplateKind kind, string key) => kind switch
    {
        TemplateKind.Document => DocumentModels.ByTemplate.GetValueOrDefault(key, []),
        TemplateKind.Notice => [.. NoticePlaceholders.All],
        // What is said of a meeting knows its day.
        _ when key.StartsWith("task-meeting", StringComparison.Ordinal) => [.. NoticePlaceholders.Staff.Except([NoticePlaceholders.AnswerLink])],
        // A person with an account gets a link behind sign-in, somebody without one a link that can be used once.
        _ when key.StartsWith("task-", StringComparison.Ordinal) =>
            [.. NoticePlaceholders.Staff.Except([NoticePlaceholders.AnswerLink, NoticePlaceholders.NextDate, .. OthersDue(key)])],
        _ => [.. NoticePlaceholders.Staff.Except([NoticePlaceholders.TaskLink, .. OthersDue(key)])],
    };

    /// <param name="shipped">The shipped text: what it does without may be left out.</param>
    public static IReadOnlyList<TemplateValue> Values(TemplateKind kind, string key, TemplateText shipped)
    {
        var written = LiquidNames.Written($"{shipped.Heading}\n{shipped.Body}");
        return [.. Of(kind, key).Distinct().Select(name => new TemplateValue(
            name,
            kind == TemplateKind.Document ? KindOf(name) : TemplateValueKind.Text,
            kind == TemplateKind.Document && (MayBeEmpty.Contains(name) || (key == "complaint-forwarding" && name == "late_reason")),
            _mustBeWritten.Contains(name) && written.Contains(name),
            kind == TemplateKind.Document ? InventedCase.Lists.GetValueOrDefault(name, []) : []))];
    }

    /// <summary>What is said of the day is known only where the day is what the e-mail is about.</summary>
    private static IEnumerable<string> OthersDue(string key)
    {
        if (key != StaffNotices.TaskReminder)
            yield return NoticePlaceholders.DueSoon;
        if (key != StaffNotices.TaskOverdue)
            yield return NoticePlaceholders.DuePassed;
    }

    private static TemplateValueKind KindOf(string name) =>
        InventedCase.IsTruth(name) ? TemplateValueKind.Truth
        : InventedCase.Lists.ContainsKey(name) ? TemplateValueKind.List
        : TemplateValueKind.Text;
}
