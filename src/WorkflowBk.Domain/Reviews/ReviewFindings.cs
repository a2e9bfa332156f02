using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Domain.Reviews;

/// <summary>What was found when a family's year was gone through.</summary>
/// <param name="NeedStands">The third condition above all: long-term and compound needs, as they are now (pbrl § 2-5 c).</param>
/// <param name="CoordinatorNote">What is wrong; needed only where the coordinator is not the right one.</param>
/// <param name="ScopeRight">Whether the hours and the kind of coordinator still fit the weight of the need.</param>
/// <param name="PlanRevisedOn">When the plan is looked at next; <c>null</c> when there is no plan.</param>
/// <param name="NoPlanReason">Why there is no plan; empty when there is one.</param>
/// <param name="FamilyView">How the family itself sees it.</param>
/// <param name="Changes">What must be done another way; empty for all other outcomes.</param>
public sealed record ReviewFindings(
    Verdict NeedStands,
    string NeedReason,
    bool CoordinatorRight,
    string CoordinatorNote,
    bool ScopeRight,
    string ScopeNote,
    bool ConsentsCurrent,
    string ConsentsNote,
    bool HasPlan,
    DateOnly? PlanRevisedOn,
    string NoPlanReason,
    OwnWords FamilyView,
    DateOnly TalkedOn,
    bool InterpreterPresent,
    ReviewOutcome Outcome,
    IReadOnlyList<ReviewChange> Changes,
    Guid By,
    DateTimeOffset At)
{
    /// <summary>
    /// Each question has its answer, and the outcome follows from them: nothing is found wrong and then left as it is, and
    /// nobody loses a coordinator while the need stands.
    /// </summary>
    public Result Check(LanguageNeeds language)
    {
        var today = OsloTime.DateIn(At);
        List<Problem> problems = [];
        void Needs(bool isNeeded, string? text, string code, string field)
        {
            if (isNeeded && string.IsNullOrWhiteSpace(text))
                problems.Add(new Problem(code, field));
        }

        Needs(true, NeedReason, "review.need-reason-missing", nameof(NeedReason));
        Needs(!CoordinatorRight, CoordinatorNote, "review.note-missing", nameof(CoordinatorNote));
        Needs(!ScopeRight, ScopeNote, "review.note-missing", nameof(ScopeNote));
        Needs(!ConsentsCurrent, ConsentsNote, "review.note-missing", nameof(ConsentsNote));
        Needs(!HasPlan, NoPlanReason, "review.no-plan-reason-missing", nameof(NoPlanReason));
        if (HasPlan && PlanRevisedOn is null)
            problems.Add(new Problem("review.plan-day-missing", nameof(PlanRevisedOn)));
        else if (HasPlan && PlanRevisedOn < today)
            problems.Add(new Problem("review.plan-day-passed", nameof(PlanRevisedOn)));
        problems.AddRange(FamilyView.Check(nameof(FamilyView)).Problems);
        foreach (var (text, field) in new[]
        {
            (NeedReason, nameof(NeedReason)), (CoordinatorNote, nameof(CoordinatorNote)), (ScopeNote, nameof(ScopeNote)),
            (ConsentsNote, nameof(ConsentsNote)), (NoPlanReason, nameof(NoPlanReason)),
        })
        {
            if (text.Length > TextRules.MaxNote)
                problems.Add(new Problem("text.too-long", field, TextRules.MaxNote));
        }

        if (TalkedOn > today)
            problems.Add(new Problem("review.talk-in-future", nameof(TalkedOn)));
        if (language.NeedsInterpreter && !InterpreterPresent)
            problems.Add(new Problem("review.interpreter-missing", nameof(InterpreterPresent)));
        problems.AddRange(CheckOutcome());
        return Result.Fail(problems);
    }

    public ReviewFindings Tidy() => this with
    {
        NeedReason = NeedReason.Trim(),
        CoordinatorNote = CoordinatorRight ? "" : CoordinatorNote.Trim(),
        ScopeNote = ScopeRight ? "" : ScopeNote.Trim(),
        ConsentsNote = ConsentsCurrent ? "" : ConsentsNote.Trim(),
        PlanRevisedOn = HasPlan ? PlanRevisedOn : null,
        NoPlanReason = HasPlan ? "" : NoPlanReason.Trim(),
        FamilyView = FamilyView.Trimmed(),
        Changes = Outcome == ReviewOutcome.ChangesWanted ? [.. Changes.Distinct().Order()] : [],
    };

    private IEnumerable<Problem> CheckOutcome()
    {
        var allRight = CoordinatorRight && ScopeRight && ConsentsCurrent;
        if (Outcome == ReviewOutcome.NeedOver && NeedStands != Verdict.No)
            yield return new Problem("review.need-stands", nameof(Outcome));
        if (Outcome != ReviewOutcome.NeedOver && NeedStands == Verdict.No)
            yield return new Problem("review.need-is-over", nameof(Outcome));
        if (Outcome == ReviewOutcome.GoesOn && !allRight)
            yield return new Problem("review.something-is-wrong", nameof(Outcome));
        if (Outcome == ReviewOutcome.ChangesWanted && Changes.Count == 0)
            yield return new Problem("review.changes-missing", nameof(Changes));
    }
}
