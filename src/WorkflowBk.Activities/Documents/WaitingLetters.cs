using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Activities.Documents;

/// <summary>What the letters say that are sent while something is waited for: the receipt, the preliminary answer, a request.</summary>
internal sealed class WaitingLetters(IDeadlineStore deadlines, IStaffDirectory staff, RuleBook rules)
{
    public async Task AddAsync(
        Dictionary<string, object?> model, Case theCase, LanguageForm language, DateOnly today, CancellationToken cancellationToken)
    {
        var received = OsloTime.DateIn(theCase.Inquiry.ReceivedAt);
        model["received_date"] = PlainWords.Date(received, language);
        model["hears_more_date"] = Written(rules.Find("target.first-contact", received)?.Period?.EndFrom(received), today, language);
        model["preliminary_basis"] = rules.Find("preliminary-answer", today)?.Paragraph;
        model["secrecy_basis"] = rules.Find("secrecy", today)?.Paragraph;
        model["delay_reason"] = DelayWords.Of(theCase.Phase, language);
        var open = (await deadlines.OpenOfCaseAsync(theCase.Id, cancellationToken))
            .Where(deadline => deadline is { IsPaused: false, TaskId: not null });
        model["expected_date"] = Written(open.Select(deadline => (DateOnly?)deadline.Due).Max(), today, language);
    }

    /// <summary>Adds what a request to one service asks.</summary>
    public async Task AddRequestAsync(
        Dictionary<string, object?> model, Contribution contribution, LanguageForm language, CancellationToken cancellationToken)
    {
        model["service"] = (await staff.FindServiceAsync(contribution.ServiceId, cancellationToken))?.Name;
        model["question"] = contribution.Question;
        model["due_date"] = PlainWords.Date(contribution.Due, language);
    }

    /// <summary>A day that has passed is no promise: the letter then says that we do not know.</summary>
    private static string? Written(DateOnly? day, DateOnly today, LanguageForm language) =>
        day is { } due && due >= today ? PlainWords.Date(due, language) : null;
}
