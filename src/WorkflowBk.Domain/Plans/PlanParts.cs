using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Domain.Plans;

/// <summary>One time the family was offered a plan, and what it answered. There is no plan without a yes (pbrl § 2-5).</summary>
/// <param name="Voice">Who answered.</param>
/// <param name="AskAgainOn">The day a family that said no thanks is asked again: the right stands.</param>
/// <param name="Note">What the family said with it.</param>
public sealed record PlanOffer(
    bool SaysYes, ConsentVoice Voice, DateOnly TalkedOn, bool InterpreterPresent, DateOnly? AskAgainOn, string Note, Guid RecordedBy, DateTimeOffset RecordedAt);

/// <summary>Where the plan lives: here, or in another tool that this one points to.</summary>
/// <param name="Tool">The other tool's name; empty for a plan that is here.</param>
/// <param name="Link">Where the plan is found in the other tool.</param>
/// <param name="Responsible">Who keeps it there, by name.</param>
public sealed record PlanPlace(bool IsHere, string Tool, string Link, string Responsible, Guid RecordedBy, DateTimeOffset RecordedAt);

/// <summary>What the plan is for, in the words of those it is for.</summary>
public sealed record PlanGoals(OwnWords Child, OwnWords Family);

/// <summary>One time the plan was gone through.</summary>
/// <param name="Changed">What was changed, and why; "nothing" is an answer too.</param>
/// <param name="WhyNot">Why the family did not take part; empty when it did.</param>
public sealed record PlanRevision(
    DateOnly HeldOn, string Changed, bool FamilyTookPart, string WhyNot, bool InterpreterPresent, Guid RecordedBy, DateTimeOffset RecordedAt);

/// <summary>What the child and the family think of the plan.</summary>
/// <param name="EndReason">Why the plan ends; empty when it goes on.</param>
public sealed record PlanEvaluation(
    OwnWords Child, OwnWords Family, DateOnly TalkedOn, bool InterpreterPresent, string EndReason, Guid RecordedBy, DateTimeOffset RecordedAt);

/// <summary>The day the plan is looked at was moved.</summary>
/// <param name="By">Who moved it; <c>null</c> when the family wished it sooner on its own page.</param>
public sealed record PlanMove(DateOnly From, DateOnly To, string Reason, Guid? By, DateTimeOffset At);
