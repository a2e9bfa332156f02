using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Web.Trials;

/// <summary>The family of every trial, and what it has told when the case begins.</summary>
internal static class TrialFamily
{
    /// <summary>The step that makes a case of an inquiry. A workflow without it begins with a case that has been decided.</summary>
    public const string FirstStep = "Bk.RegisterInquiry";

    public const string Parent = "Siri Prøve";

    public const string Phone = "90 00 00 00";

    public const string Email = "familien@prove.example";

    public const string Reference = "H-222222";

    private const string OtherReference = "H-333333";

    public static readonly Guid CaseId = new("7e570000-0000-7000-8000-000000000900");

    public static readonly Guid ParentId = new("7e570000-0000-7000-8000-000000000901");

    public static readonly Guid OtherCaseId = new("7e570000-0000-7000-8000-000000000902");

    public static Inquiry Inquiry(TrialFacts facts, TrialTown town, string text)
    {
        var day = OsloTime.DateIn(facts.ReceivedAt);
        var child = facts switch
        {
            { IsExpected: true } => new Child(null, null, day.AddMonths(2)),
            { Age: { } age } => new Child("Tuva Prøve", day.AddYears(-age).AddDays(-1), null),
            _ => new Child("Tuva Prøve", null, null),
        };
        return new Inquiry(
            facts.Channel,
            new Sender(Parent, facts.Sender, ContactWay.Email, Phone, Email, null),
            text,
            child,
            new LanguageNeeds(facts.Written, facts.NeedsInterpreter ? "Polski" : null),
            facts.ReceivedAt,
            facts.Channel == Channel.Web ? null : town.Caseworker.Id,
            facts.Channel == Channel.BtiHandOver ? new BtiHandOver(2, town.Caseworker.Name) : null,
            facts.Channel == Channel.HospitalCoordinator ? text : null,
            facts.IsPalliative);
    }

    /// <summary>Another case about the same child, that a case can be joined with.</summary>
    public static Case OtherCase(TrialFacts facts, TrialTown town, string text) =>
        Case.Open(OtherCaseId, OtherReference, Inquiry(facts, town, text)).Value;

    /// <summary>A case that has been decided, for a process that begins after that.</summary>
    public static Case DecidedCase(TrialFacts facts, TrialTown town, string text)
    {
        var decided = facts.At.AddDays(-DaysSinceDecision(facts));
        var inquiry = Inquiry(facts with { ReceivedAt = decided.AddDays(-30) }, town, text);
        var theCase = Case.Open(CaseId, Reference, inquiry).Value;
        theCase.GiveTo(town.Caseworker.Id);
        var assessment = Assessment.Create(
            [.. Enum.GetValues<Condition>().Select(condition => new ConditionAnswer(condition, Verdict.Unclear, text))], text, town.Caseworker.Id, decided);
        theCase.Assess(assessment.Value, straightToDecision: false);
        var decision = Decision.Create(
            DecisionOutcome.Refused, text, [], null, impartialityConfirmed: true, town.Caseworker.Id, decided, "prove");
        theCase.Decide(decision.Value);
        theCase.Close(decided);
        return theCase;
    }

    public static ComplaintFacts Complaint(TrialFacts facts, string text)
    {
        var day = OsloTime.DateIn(facts.At);
        return new ComplaintFacts(day, ComplaintWay.Letter, Parent, text, text, text, day.AddDays(-DaysSinceDecision(facts)));
    }

    /// <summary>The family has four weeks (pbrl § 7-5); long after, or well before.</summary>
    private static int DaysSinceDecision(TrialFacts facts) => facts.IsLate ? 60 : 7;
}
