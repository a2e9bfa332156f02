namespace WorkflowBk.Domain.Meetings;

/// <summary>A link with which somebody without an account sees when a meeting is and gives input. Only the hash of its token is kept.</summary>
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

    /// <summary>Whether it still opens: until the meeting begins or is called off, and only for whoever may see it today.</summary>
    public bool Opens(Meeting meeting, Cases.Case theCase, DateTimeOffset now) =>
        meeting is { TakesInput: true, Time: { } time } && now < time.StartsAt
        && meeting.Participants.FirstOrDefault(person => person.Id == ParticipantId) is { IsIn: true } participant
        && participant.MaySee(theCase, Common.OsloTime.DateIn(now));
}
