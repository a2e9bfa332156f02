namespace WorkflowBk.Activities.Appointments;

/// <summary>Whom the coordinating unit chooses.</summary>
/// <param name="HoursPerWeek">Hours a week that this family needs.</param>
public sealed record ChooseCoordinatorAnswer(
    Guid CoordinatorId, decimal HoursPerWeek, string FamilyWish, bool WishFollowed, string WishReason);

/// <summary>Yes or no, with the reason for a no.</summary>
public sealed record YesOrNoAnswer(bool Yes, string Reason);

/// <summary>How the new coordinator is supported.</summary>
public sealed record TrainingAndSupportAnswer(Guid SupportPersonId, string Training);

/// <summary>The first meeting with the family.</summary>
public sealed record FirstMeetingAnswer(DateOnly HeldOn, bool InterpreterPresent, string Agreed);
