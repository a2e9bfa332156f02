using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;

namespace WorkflowBk.Activities.Meetings;

/// <summary>What the family said before anything was settled.</summary>
public sealed record MeetingTalkAnswer(DateOnly On, string Wishes, string FamilyRole, bool InterpreterPresent);

/// <summary>Who comes, when, and what is taken up.</summary>
/// <param name="Contacts">The family's contacts who come.</param>
/// <param name="MinuteTaker">Who on the staff writes the minutes.</param>
/// <param name="ClashReason">Why people are asked although they are asked elsewhere at the same time.</param>
public sealed record PrepareMeetingAnswer(
    MeetingTime Time,
    IReadOnlyList<Guid> Contacts,
    IReadOnlyList<AskedStaff> Staff,
    IReadOnlyList<AskedOutside> Outside,
    IReadOnlyList<AgendaItem> Agenda,
    Guid? MinuteTaker,
    string? ClashReason);

/// <summary>Somebody with an account who is asked to come.</summary>
public sealed record AskedStaff(Guid? PersonId, string Why);

/// <summary>Somebody without an account who is asked to come.</summary>
/// <param name="Email">Empty when somebody must call them.</param>
public sealed record AskedOutside(string Name, string? Email, string Role, Guid? ServiceId, string Why);

/// <summary>What must be in place before a meeting.</summary>
public sealed record MeetingReadyAnswer(
    string? InterpreterWho, DateOnly? InterpreterBookedOn, bool InterpreterIsAdult, bool PlanRead, bool ToldOtherwise);

/// <summary>The minutes, and what was promised.</summary>
public sealed record MinutesAnswer(
    string Expectations, IReadOnlyList<ItemMinutes> Items, string Summary, IReadOnlyList<Guid> Attended, bool InterpreterPresent,
    IReadOnlyList<MeasureDraft> Measures);

/// <summary>How parents who did not come were taken through the minutes.</summary>
public sealed record TakeThroughAnswer(IReadOnlyList<Guid> With, DateOnly On, bool InterpreterPresent, string Said);

/// <summary>What the family thought of the meeting, and how often the group meets from here on.</summary>
/// <param name="ContactId">Who answered; <c>null</c> when nobody wanted to, or they have answered on their own page.</param>
public sealed record EvaluateMeetingAnswer(
    Guid? ContactId, YesPartlyNo? WasHeard, YesPartlyNo? GotAnswers, string NextTime, int Months, int MonthsInTransition);

/// <summary>Whether the next meeting is called.</summary>
/// <param name="Text">What it is for, or why there is none.</param>
public sealed record NextMeetingAnswer(bool Call, string Text);

/// <summary>What is told a meeting from elsewhere than its tasks.</summary>
public sealed record MeetingChangeAnswer(MeetingChangeKind Kind, MeetingTime? To, string Reason, string? ClashReason)
{
    /// <summary>The event that a meeting waits for.</summary>
    public const string EventName = "Bk.Meeting";
}

public enum MeetingChangeKind
{
    Moved,
    Cancelled,
}
