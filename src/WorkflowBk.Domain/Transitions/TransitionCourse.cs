namespace WorkflowBk.Domain.Transitions;

/// <summary>What is in place while the child goes over.</summary>
/// <param name="Contacts">The person the family can call in each service.</param>
/// <param name="Habituation">How the child gets used to what is new.</param>
/// <param name="InformationShared">What has been told to whom, within the family's consent.</param>
/// <param name="PeerContactNote">With whom, or why not.</param>
public sealed record TransitionCourse(
    IReadOnlyList<NamedContact> Contacts,
    string Habituation,
    string InformationShared,
    PeerContact PeerContact,
    string PeerContactNote,
    Guid RecordedBy,
    DateTimeOffset RecordedAt);

/// <summary>The person a family can call in a service.</summary>
public sealed record NamedContact(string Name, string Service, string Phone)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Service) && string.IsNullOrWhiteSpace(Phone);
}

/// <summary>How it went, by those it was for.</summary>
/// <param name="Adjustments">What is to be changed; empty for nothing.</param>
/// <param name="IsLast">The plan is closed; otherwise it is looked at once more.</param>
public sealed record TransitionEvaluation(
    OwnWords Child, OwnWords Family, string Adjustments, bool IsLast, DateOnly TalkedOn, bool InterpreterPresent, Guid RecordedBy, DateTimeOffset RecordedAt);

/// <summary>Whether all was ready before the day; where it was not, why it went on.</summary>
public sealed record ReadinessCheck(bool AllReady, string Reason, Guid By, DateTimeOffset At);

/// <summary>A day that was moved, and why.</summary>
/// <param name="By">Who moved it; <c>null</c> when a corrected birth date did.</param>
public sealed record DayMove(DateOnly From, DateOnly To, string Reason, Guid? By, DateTimeOffset At);
