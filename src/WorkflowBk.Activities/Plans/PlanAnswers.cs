using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Activities.Plans;

/// <summary>What the family answers when it is offered a plan.</summary>
public sealed record OfferPlanAnswer(
    bool SaysYes, ConsentGiver By, string Name, string OnBehalfReason, DateOnly TalkedOn, bool InterpreterPresent, DateOnly? AskAgainOn, string Note);

/// <summary>Where the plan lives.</summary>
public sealed record PlacePlanAnswer(bool IsHere, string Tool, string Link, string Responsible, DateOnly? Next);

public sealed record WritePlanAnswer(OwnWords Child, OwnWords Family, IReadOnlyList<MeasureDraft> Measures, DateOnly? Next);

/// <param name="NewGoals">The goals are others than they were.</param>
/// <param name="OwnYes">The young person's own yes, where it is needed; <c>null</c> otherwise.</param>
public sealed record RevisePlanAnswer(
    DateOnly HeldOn, string Changed, bool FamilyTookPart, string WhyNot, bool InterpreterPresent, bool NewGoals, OwnWords Child, OwnWords Family,
    IReadOnlyList<MeasureDraft> Measures, DateOnly? Next, ConsentVoice? OwnYes = null);

/// <param name="IsRevised">It has been gone through where it lives; otherwise it is on another day, with a reason.</param>
/// <param name="OwnYes">The young person's own yes, where it is needed; <c>null</c> otherwise.</param>
public sealed record ChasePlanAnswer(
    bool IsRevised, DateOnly? HeldOn, string Changed, bool FamilyTookPart, string WhyNot, bool InterpreterPresent, string Reason, DateOnly? Next,
    ConsentVoice? OwnYes = null);

/// <param name="OwnYes">The young person's own yes, where it is needed and the plan goes on; <c>null</c> otherwise.</param>
public sealed record EvaluatePlanAnswer(
    OwnWords Child, OwnWords Family, DateOnly TalkedOn, bool InterpreterPresent, EvaluationChoice Choice, string EndReason,
    ConsentVoice? OwnYes = null);

public enum EvaluationChoice
{
    GoesOn,

    /// <summary>The plan is to live somewhere else.</summary>
    Moves,
    Ended,
}

/// <summary>What somebody changes in a plan from outside its tasks.</summary>
public sealed record PlanChange(Guid PlanId, PlanChangeKind Kind, string Reason);
