using WorkflowBk.Domain.Measures;

namespace WorkflowBk.Domain.Transitions;

/// <summary>What the services and the family have agreed before the transition. What somebody has promised to do are measures.</summary>
/// <param name="Transfers">Who teaches whom what, before the first day.</param>
/// <param name="SharedGoal">What all of them work towards.</param>
/// <param name="Alternatives">The ways the family was shown before anything was chosen.</param>
/// <param name="OccupationalTherapist">What was considered about an occupational therapist, e.g. adapted rooms and aids.</param>
/// <param name="NoTransferReason">Why nobody needs to teach anybody; empty when somebody does.</param>
/// <param name="NoHealthRoutineReason">Why no routine for the child's health is needed; empty when one is.</param>
public sealed record TransitionAgreement(
    IReadOnlyList<KeyPerson> KeyPeople,
    IReadOnlyList<CompetenceTransfer> Transfers,
    string SharedGoal,
    string Alternatives,
    string OccupationalTherapist,
    string NoTransferReason,
    string NoHealthRoutineReason,
    Guid RecordedBy,
    DateTimeOffset RecordedAt);

/// <summary>Somebody from the services who matters in a transition.</summary>
public sealed record KeyPerson(string Name, string Role, string Service, TransitionSide Side)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Role) && string.IsNullOrWhiteSpace(Service);
}

/// <summary>Those who know the child teach those who will: what, from whom, to whom, and how.</summary>
/// <param name="How">E.g. the new staff spend days with the old, or somebody follows along.</param>
/// <param name="OwnerId">Who on the staff sees to it; <c>null</c> for somebody outside.</param>
public sealed record CompetenceTransfer(string What, string From, string To, string How, Guid? OwnerId, DateOnly? Due)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace($"{What}{From}{To}{How}") && OwnerId is null && Due is null;

    /// <summary>The promise that comes of it.</summary>
    public MeasureDraft ToMeasure() =>
        new($"{What.Trim()} ({From.Trim()} → {To.Trim()}: {How.Trim()})", OwnerId, "", Due, MeasureKind.CompetenceTransfer, BeforeDayOne: true);
}
