using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Complaints;

/// <summary>Until when the family can complain: four weeks from when it learned of the decision (pbrl § 7-5).</summary>
/// <param name="Due">The last day in time.</param>
/// <param name="Paragraph">The rule's paragraph on that day.</param>
public sealed record ComplaintPeriod(DateOnly LearnedOn, DateOnly Due, string? Paragraph)
{
    /// <summary>Key of the rule.</summary>
    public const string RuleKey = "complaint.patient-rights";

    /// <exception cref="InvalidOperationException">The rule book has no such rule on that day.</exception>
    public static ComplaintPeriod From(DateOnly learnedOn, RuleBook rules)
    {
        var rule = rules.Find(RuleKey, learnedOn);
        return rule?.Period is { } period
            ? new ComplaintPeriod(learnedOn, period.EndFrom(learnedOn), rule.Paragraph)
            : throw new InvalidOperationException($"The rule book has no period for {RuleKey} on {learnedOn:yyyy-MM-dd}.");
    }

    /// <summary>
    /// When the family learned of a decision, as far as we know: when it was explained to them, else when the letter was
    /// issued. A family is never held to the day somebody made up their mind.
    /// </summary>
    /// <param name="letters">Days on which letters about decisions were issued.</param>
    /// <param name="explained">Days on which decisions were explained to the family.</param>
    public static DateOnly LearnedOf(Decision decision, IEnumerable<DateOnly> letters, IEnumerable<DateOnly> explained)
    {
        var decided = OsloTime.DateIn(decision.DecidedAt);
        return explained.Concat(letters).Where(day => day >= decided).DefaultIfEmpty(decided).Max();
    }
}
