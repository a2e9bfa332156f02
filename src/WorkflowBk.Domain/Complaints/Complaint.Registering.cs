using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Complaints;

/// <content>How a complaint is taken in: as little as possible is asked for, and nothing is turned away because of a date.</content>
public sealed partial class Complaint
{
    /// <summary>Registers a complaint on a case that has a decision, whether the case is open or closed.</summary>
    public static Result<Complaint> Register(Guid id, Case theCase, ComplaintFacts facts, RuleBook rules, Guid by, DateTimeOffset at)
    {
        if (theCase.Decision is not { } decision)
            return new Problem("complaint.no-decision");
        List<Problem> problems = [.. CheckTexts(facts).Problems];
        var decided = OsloTime.DateIn(decision.DecidedAt);
        if (facts.ReceivedOn > OsloTime.DateIn(at))
            problems.Add(new Problem("complaint.received-in-future", nameof(facts.ReceivedOn)));
        else if (facts.ReceivedOn < decided)
            problems.Add(new Problem("complaint.received-before-decision", nameof(facts.ReceivedOn)));
        if (facts.LearnedOn < decided)
            problems.Add(new Problem("complaint.learned-before-decision", nameof(facts.LearnedOn)));
        else if (facts.LearnedOn > facts.ReceivedOn)
            problems.Add(new Problem("complaint.learned-after-received", nameof(facts.LearnedOn)));
        if (problems.Count > 0)
            return Result<Complaint>.Fail(problems);

        var complaint = new Complaint
        {
            Id = id,
            CaseId = theCase.Id,
            Facts = facts with
            {
                Complainant = facts.Complainant.Trim(),
                About = facts.About.Trim(),
                AsksFor = facts.AsksFor.Trim(),
                OwnWords = facts.OwnWords.Trim(),
            },
            Period = ComplaintPeriod.From(facts.LearnedOn, rules),
            Against = decision,
            RegisteredBy = by,
            RegisteredAt = at,
        };
        complaint.State = complaint.IsLate ? ComplaintState.Late : ComplaintState.Received;
        return complaint;
    }

    /// <summary>What must be told of a complaint, whatever case it is about.</summary>
    public static Result CheckTexts(ComplaintFacts facts) => Result.All(
        TextRules.Given(facts.Complainant, "complaint.complainant-missing", nameof(facts.Complainant)),
        Text(facts.OwnWords, "complaint.words-missing", nameof(facts.OwnWords)),
        TextRules.NotLonger(facts.About, nameof(facts.About)),
        TextRules.NotLonger(facts.AsksFor, nameof(facts.AsksFor)));

    private static Result Text(string? text, string missingCode, string field) =>
        string.IsNullOrWhiteSpace(text) ? new Problem(missingCode, field) : TextRules.NotLonger(text, field);
}
