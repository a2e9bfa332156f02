using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Activities.Appointments;

/// <summary>Whom the coordinating unit chooses.</summary>
/// <param name="HoursPerWeek">Hours a week that this family needs.</param>
/// <param name="DeciderOverrideReason">Why whoever decided is also appointed; only in a very small unit.</param>
/// <param name="Ties">What else ties them to the family or the case; <c>null</c> for nothing.</param>
public sealed record ChooseCoordinatorAnswer(
    Guid CoordinatorId, decimal HoursPerWeek, string FamilyWish, bool WishFollowed, string WishReason, string DeciderOverrideReason = "",
    CoordinatorTies? Ties = null);

/// <summary>Yes or no, with the reason for a no.</summary>
public sealed record YesOrNoAnswer(bool Yes, string Reason);

/// <summary>How the new coordinator is supported.</summary>
public sealed record TrainingAndSupportAnswer(Guid SupportPersonId, string Training);

/// <summary>The first meeting with the family.</summary>
public sealed record FirstMeetingAnswer(DateOnly HeldOn, bool InterpreterPresent, string Agreed);

/// <summary>Somebody for a child that cannot wait.</summary>
/// <param name="Needed">False when there is no need of an interim coordinator, or no longer.</param>
/// <param name="Ties">What else ties them to the family or the case; <c>null</c> for nothing.</param>
public sealed record InterimAnswer(bool Needed, Guid CoordinatorId, decimal HoursPerWeek, DateOnly? Until, CoordinatorTies? Ties = null);

/// <summary>How the coordinating unit decides a disagreement about time.</summary>
public sealed record DisagreementAnswer(bool Stands, string Reason);
