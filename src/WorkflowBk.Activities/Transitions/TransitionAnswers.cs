using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Activities.Transitions;

/// <param name="SupportedBy">A dedicated coordinator.</param>
public sealed record SupportAnswer(Guid SupportedBy);

/// <summary>What is needed at once.</summary>
public sealed record ShortPlanAnswer(string NeededAtOnce, IReadOnlyList<MeasureDraft> Measures);

public sealed record WishesAnswer(OwnWords Child, OwnWords Parents, OwnWords Siblings, DateOnly TalkedOn, bool InterpreterPresent);

public sealed record AgreementAnswer(
    IReadOnlyList<KeyPerson> KeyPeople, IReadOnlyList<CompetenceTransfer> Transfers, string SharedGoal, string Alternatives,
    string OccupationalTherapist, string NoTransferReason, string NoHealthRoutineReason, IReadOnlyList<MeasureDraft> Measures);

/// <param name="MoveTo">The new day, when the day is moved.</param>
public sealed record ReadinessAnswer(ReadinessChoice Choice, string Reason, DateOnly? MoveTo);

public enum ReadinessChoice
{
    Ready,
    GoesOn,
    DayMoved,
}

public sealed record CourseAnswer(
    IReadOnlyList<NamedContact> Contacts, string Habituation, string InformationShared, PeerContact PeerContact, string PeerContactNote);

public sealed record EvaluationAnswer(
    OwnWords Child, OwnWords Family, string Adjustments, bool IsLast, DateOnly TalkedOn, bool InterpreterPresent, IReadOnlyList<MeasureDraft> Measures);
