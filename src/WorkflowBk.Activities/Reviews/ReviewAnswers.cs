using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Activities.Reviews;

/// <summary>A family's year as it was gone through; see <see cref="ReviewFindings"/>.</summary>
public sealed record ReviewAnswer(
    Verdict NeedStands, string NeedReason, bool CoordinatorRight, string CoordinatorNote, bool ScopeRight, string ScopeNote,
    bool ConsentsCurrent, string ConsentsNote, bool HasPlan, DateOnly? PlanRevisedOn, string NoPlanReason,
    OwnWords FamilyView, DateOnly TalkedOn, bool InterpreterPresent, ReviewOutcome Outcome, IReadOnlyList<ReviewChange> Changes);

/// <summary>What was set going after a review.</summary>
public sealed record ReviewFollowUpAnswer(string FollowedUp);

/// <summary>What a review begins with.</summary>
/// <param name="Day">The family's yearly day.</param>
public sealed record ReviewStart(DateOnly Day);
