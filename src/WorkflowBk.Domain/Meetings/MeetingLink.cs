using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Meetings;

/// <summary>
/// A link with which somebody without an account sees when a meeting is, gives input, and reads the minutes. Only the hash of its
/// token is kept.
/// </summary>
public sealed class MeetingLink
{
    private MeetingLink() { }

    public MeetingLink(Guid id, Guid caseId, Guid meetingId, Guid participantId, string tokenHash, DateTimeOffset createdAt)
    {
        Id = id;
        CaseId = caseId;
        MeetingId = meetingId;
        ParticipantId = participantId;
        TokenHash = tokenHash;
        CreatedAt = createdAt;
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid MeetingId { get; private set; }

    public Guid ParticipantId { get; private set; }

    public string TokenHash { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Whether there is something to see behind it.</summary>
    public bool Opens(Meeting meeting, Case theCase, DateTimeOffset now) => TakesInput(meeting, theCase, now) || ShowsMinutes(meeting, theCase, now);

    /// <summary>Until the meeting begins or is called off, and only for whoever may come as things stand.</summary>
    public bool TakesInput(Meeting meeting, Case theCase, DateTimeOffset now) =>
        meeting is { TakesInput: true, Time: { } time } && now < time.StartsAt
        && meeting.Participants.FirstOrDefault(person => person.Id == ParticipantId) is { IsIn: true } participant
        && participant.MaySee(theCase, OsloTime.DateIn(now));

    /// <summary>For a time after the minutes were written, and only for whoever may read them as things stand.</summary>
    public bool ShowsMinutes(Meeting meeting, Case theCase, DateTimeOffset now) =>
        theCase.Withdrawal is null && OsloTime.DateIn(now) is var today && today <= meeting.OpenOutsideUntil
        && meeting.Readers(theCase, today).Any(person => person.Id == ParticipantId);
}
