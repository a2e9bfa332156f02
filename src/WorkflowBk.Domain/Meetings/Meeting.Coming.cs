using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Meetings;

/// <content>Those who are asked say that they cannot come, or that they can after all.</content>
public sealed partial class Meeting
{
    /// <summary>Those who are asked and cannot come at the time it has.</summary>
    public IReadOnlyList<MeetingParticipant> NotComing => [.. Participants.Where(person => person is { IsIn: true, Declined: not null })];

    /// <summary>Somebody who is asked cannot come. Said once more, the newest words count.</summary>
    /// <param name="why">In their own words; may be empty.</param>
    /// <returns><c>meeting.input-closed</c>, <c>meeting.not-for-you</c>, or <c>text.too-long</c>.</returns>
    public Result Decline(Guid participantId, string? why, Case theCase, DateTimeOffset at)
    {
        var check = Result.All(IsAsked(participantId, theCase, at), TextRules.NoteNotLonger(why, nameof(MeetingDecline.Why)));
        if (check.Succeeded)
            Put(participantId, new MeetingDecline(why?.Trim() ?? "", at));
        return check;
    }

    /// <summary>They can come after all.</summary>
    /// <returns><c>meeting.input-closed</c> or <c>meeting.not-for-you</c>.</returns>
    public Result ComeAfterAll(Guid participantId, Case theCase, DateTimeOffset at)
    {
        var check = IsAsked(participantId, theCase, at);
        if (check.Succeeded)
            Put(participantId, null);
        return check;
    }

    /// <summary>Whether somebody is asked to a meeting that is still to come, and may know of it.</summary>
    private Result IsAsked(Guid participantId, Case theCase, DateTimeOffset at)
    {
        if (!TakesInput || at >= EndsAt)
            return new Problem("meeting.input-closed");
        return Participants.FirstOrDefault(person => person.Id == participantId) is { IsIn: true } person && person.MaySee(theCase, OsloTime.DateIn(at))
            ? Result.Ok
            : new Problem("meeting.not-for-you");
    }

    private void Put(Guid participantId, MeetingDecline? decline) =>
        Participants = [.. Participants.Select(person => person.Id == participantId ? person with { Declined = decline } : person)];
}
