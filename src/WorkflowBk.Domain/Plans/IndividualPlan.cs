using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Plans;

/// <summary>
/// One child's individual plan (pbrl § 2-5, hol § 7-1): offered, agreed to, and looked at again and again until it ends. It lives
/// here, or in another tool whose link and next day are held here. What somebody has promised in it are measures.
/// </summary>
public sealed partial class IndividualPlan
{
    private IndividualPlan() { }

    /// <summary>The id of the process that carries it.</summary>
    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>Who raised it; <c>null</c> when it was raised because nobody had.</summary>
    public Guid? RaisedBy { get; private set; }

    /// <summary>Months between two times the plan is looked at.</summary>
    public int MonthsBetween { get; private set; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<PlanOffer> Offers { get; private set; } = [];

    public PlanPlace? Place { get; private set; }

    public PlanGoals? Goals { get; private set; }

    /// <summary>The day the plan is looked at next; <c>null</c> until it is made.</summary>
    public DateOnly? NextRevision { get; private set; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<PlanRevision> Revisions { get; private set; } = [];

    /// <summary>Each time the day was moved, the oldest first.</summary>
    public IReadOnlyList<PlanMove> Moves { get; private set; } = [];

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<PlanEvaluation> Evaluations { get; private set; } = [];

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who ended it; <c>null</c> when the case was left.</summary>
    public Guid? EndedBy { get; private set; }

    public string EndReason { get; private set; } = "";

    public bool IsOpen => EndedAt is null;

    /// <summary>The answer that stands; <c>null</c> before the family was asked.</summary>
    public PlanOffer? LastAnswer => Offers.Count > 0 ? Offers[^1] : null;

    public PlanStage Stage => this switch
    {
        { IsOpen: false } => PlanStage.Ended,
        { LastAnswer: null } => PlanStage.Offered,
        { LastAnswer.SaysYes: false } => PlanStage.Declined,
        { NextRevision: null } => PlanStage.Agreed,
        _ => PlanStage.Followed,
    };

    /// <summary>The day something is to be done with it: the family is asked again, or the plan is looked at.</summary>
    public DateOnly? NextLook => Stage switch
    {
        PlanStage.Declined => LastAnswer!.AskAgainOn,
        PlanStage.Followed => NextRevision,
        _ => null,
    };

    /// <param name="id">The id of the process that carries it.</param>
    /// <param name="others">The child's other plans.</param>
    /// <param name="by">Who raises it; <c>null</c> when it is raised because nobody has.</param>
    /// <returns><c>plan.already-open</c>: a child has one plan at a time.</returns>
    public static Result<IndividualPlan> Raise(
        Guid id, Guid caseId, IEnumerable<IndividualPlan> others, int monthsBetween, Guid? by, DateTimeOffset at) =>
        others.Any(other => other.IsOpen)
            ? new Problem("plan.already-open")
            : new IndividualPlan { Id = id, CaseId = caseId, RaisedBy = by, RaisedAt = at, MonthsBetween = Math.Max(1, monthsBetween) };

    /// <summary>The family has answered. From 16 it is the young person who does.</summary>
    public Result Record(PlanOffer offer, Child child, LanguageNeeds language)
    {
        var today = OsloTime.DateIn(offer.RecordedAt);
        List<Problem> problems = [.. CheckOpen().Problems, .. offer.Voice.Check(child, offer.TalkedOn).Problems];
        problems.AddRange(CheckTalk(offer.TalkedOn, offer.InterpreterPresent, language, today).Problems);
        problems.AddRange(TextRules.NoteNotLonger(offer.Note, nameof(offer.Note)).Problems);
        if (!offer.SaysYes && offer.AskAgainOn is null)
            problems.Add(new Problem("plan.ask-again-missing", nameof(offer.AskAgainOn)));
        else if (!offer.SaysYes && offer.AskAgainOn <= today)
            problems.Add(new Problem("plan.day-passed", nameof(offer.AskAgainOn)));
        if (problems.Count > 0)
            return Result.Fail(problems);
        Offers = [.. Offers, offer with { Voice = offer.Voice.Trimmed(), Note = offer.Note.Trim(), AskAgainOn = offer.SaysYes ? null : offer.AskAgainOn }];
        return Result.Ok;
    }

    /// <summary>Somebody says why it ends.</summary>
    public Result End(string? reason, Guid? by, DateTimeOffset at)
    {
        var check = Result.All(CheckOpen(), TextRules.NoteIsGiven(reason, "plan.end-reason-missing", nameof(EndReason)));
        if (!check.Succeeded)
            return check;
        (EndReason, EndedBy, EndedAt) = (reason!.Trim(), by, at);
        return Result.Ok;
    }

    /// <summary>The case was left, and nobody carries the plan any more.</summary>
    public void FallAway(DateTimeOffset at) => EndedAt ??= at;

    private Result CheckOpen() => IsOpen ? Result.Ok : new Problem("plan.ended");

    /// <summary>There is no plan without the family's yes.</summary>
    private Result CheckAgreed() => Result.All(CheckOpen(), LastAnswer is { SaysYes: true } ? Result.Ok : new Problem("plan.no-consent"));

    private static Result CheckTalk(DateOnly on, bool interpreterPresent, LanguageNeeds language, DateOnly today, string field = "TalkedOn") => Result.All(
        on > today ? new Problem("plan.talk-in-the-future", field) : Result.Ok,
        language.NeedsInterpreter && !interpreterPresent ? new Problem("plan.interpreter-missing", "InterpreterPresent") : Result.Ok);
}
