using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Meetings;

/// <summary>One thing the meeting takes up. The most important comes first.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="From">Who wants it taken up.</param>
public sealed record AgendaItem(int Number, string Text, AgendaAim Aim, string From);

/// <summary>The talk with the family before anything is settled (seed: "ta temperaturen").</summary>
/// <param name="Wishes">What the family wants the meeting to take up and lead to.</param>
/// <param name="FamilyRole">How much the family and the child want to take part, and in what.</param>
public sealed record FamilyTalk(DateOnly On, string Wishes, string FamilyRole, bool InterpreterPresent, Guid By, DateTimeOffset At);

/// <summary>An interpreter for the meeting.</summary>
/// <param name="Who">The interpreter, or the agency and its booking number.</param>
/// <param name="BookedOn">The day the booking was confirmed.</param>
public sealed record InterpreterBooking(string Who, DateOnly BookedOn, Guid By, DateTimeOffset At);

/// <summary>What somebody wants the meeting to know or take up.</summary>
public sealed record MeetingInput(Guid ParticipantId, string Name, string Text, DateTimeOffset At);

/// <summary>Somebody who is asked cannot come.</summary>
/// <param name="Why">In their own words; nobody has to say.</param>
public sealed record MeetingDecline(string Why, DateTimeOffset At);

/// <summary>A meeting that was moved, or called off.</summary>
/// <param name="To">The new time; <c>null</c> when it was called off.</param>
public sealed record MeetingChange(MeetingTime? From, MeetingTime? To, string Reason, Guid By, DateTimeOffset At);

/// <summary>What was said and decided under one item.</summary>
/// <param name="Item">The item's number.</param>
public sealed record ItemMinutes(int Item, string Said, string Decided);

/// <summary>The minutes of a meeting.</summary>
/// <param name="Expectations">What people hoped for, said at the beginning.</param>
/// <param name="Summary">The summing up, said aloud before people left.</param>
/// <param name="Attended">The participants who were there.</param>
public sealed record MeetingMinutes(
    string Expectations, IReadOnlyList<ItemMinutes> Items, string Summary, IReadOnlyList<Guid> Attended, bool InterpreterPresent,
    Guid WrittenBy, DateTimeOffset WrittenAt);

/// <summary>The minutes were gone through with parents who did not come.</summary>
/// <param name="Said">What they said to it.</param>
public sealed record MinutesTalk(IReadOnlyList<Guid> With, DateOnly On, bool InterpreterPresent, string Said, Guid By, DateTimeOffset At);

/// <summary>What somebody in the family thought of a meeting, in three questions.</summary>
/// <param name="ContactId">Who answered.</param>
/// <param name="WasHeard">Was the family heard?</param>
/// <param name="GotAnswers">Did it get an answer to what it wondered about?</param>
/// <param name="NextTime">What should be otherwise next time?</param>
/// <param name="By">Who asked; <c>null</c> when the family answered on its own page.</param>
public sealed record MeetingEvaluation(
    Guid ContactId, string Name, YesPartlyNo WasHeard, YesPartlyNo GotAnswers, string NextTime, Guid? By, DateTimeOffset At);

public enum YesPartlyNo
{
    Yes,
    Partly,
    No,
}

/// <summary>Somebody is asked to two meetings at once, or is away that day.</summary>
/// <param name="Name">Who.</param>
/// <param name="Other">When the other meeting is; never which family it is about. <c>null</c> for somebody who is away.</param>
public sealed record MeetingClash(string Name, MeetingTime? Other)
{
    /// <summary>Everybody who would have to be in two places, or is away.</summary>
    public static IReadOnlyList<MeetingClash> Find(
        MeetingTime time, IEnumerable<MeetingParticipant> participants, IEnumerable<Meeting> others, IEnumerable<Absence> absences)
    {
        var coming = participants.Where(person => person.IsIn).ToList();
        return
        [
            .. from other in others
               where other is { Time: not null, State: MeetingState.Invited or MeetingState.Ready or MeetingState.Called } && other.Time.Overlaps(time)
               from person in coming
               where other.Participants.Any(busy => busy is { IsIn: true, Declined: null } && busy.IsSameAs(person))
               select new MeetingClash(person.Name, other.Time!),
            .. from person in coming
               where absences.Any(absence => absence.StaffId == person.PersonId && absence.IsOn(time.Day))
               select new MeetingClash(person.Name, null),
        ];
    }

    /// <summary>A refusal that says who and when, unless somebody has a reason to go on.</summary>
    public static Result Check(IReadOnlyList<MeetingClash> clashes, string? reason) => !string.IsNullOrWhiteSpace(reason) ? Result.Ok : Result.Fail(
        [
            .. clashes.Select(clash => clash.Other is { } other
                ? new Problem("meeting.clash", "ClashReason", clash.Name, $"{other.Day:dd.MM.yyyy}", $"{other.From:HH\\:mm}")
                : new Problem("meeting.participant-away", "ClashReason", clash.Name)),
        ]);
}
