using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Meetings;

/// <content>Those who are asked are reminded of the meeting, once for each day it is moved to.</content>
public sealed partial class Meeting
{
    private static readonly TimeOnly _morning = new(8, 0);

    /// <summary>Whether the meeting is near, and somebody has not been reminded of its day.</summary>
    /// <param name="workingDays">How many working days before it they are; 0 for never.</param>
    public bool IsToBeRemindedOf(int workingDays, DateTimeOffset now) =>
        workingDays > 0 && TakesInput && Time is { } time && now < time.StartsAt
        && now >= OsloTime.At(NorwegianCalendar.SubtractWorkingDays(time.Day, workingDays), _morning)
        && Participants.Any(person => IsUnreminded(person, time));

    /// <summary>From now on those who are asked, and may come as things stand, have been reminded of the day.</summary>
    /// <param name="workingDays">How many working days before it they are; 0 for never.</param>
    /// <returns>Those who had not been.</returns>
    public IReadOnlyList<MeetingParticipant> Remind(Case theCase, int workingDays, DateTimeOffset now)
    {
        if (theCase.Withdrawal is not null || !IsToBeRemindedOf(workingDays, now))
            return [];
        var today = OsloTime.DateIn(now);
        var reminded = Participants.Where(person => IsUnreminded(person, Time!) && person.MaySee(theCase, today)).ToList();
        Participants = [.. Participants.Select(person => reminded.Contains(person) ? person with { RemindedOf = Time!.Day } : person)];
        return reminded;
    }

    private static bool IsUnreminded(MeetingParticipant person, MeetingTime time) =>
        person is { IsIn: true, Declined: null } && person.RemindedOf != time.Day;
}
