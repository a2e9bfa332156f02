namespace WorkflowBk.Domain.Meetings;

/// <content>Who comes in another's place.</content>
public sealed partial class Meeting
{
    /// <summary>
    /// Somebody does not answer for the case any more. What they were at, they see only as far as the family's consent covers their
    /// service; to a meeting that is to come, another comes in their place, for the same reason.
    /// </summary>
    /// <param name="successor">Who answers for the case now; <c>null</c> when nobody does yet.</param>
    /// <returns>Who left and came; <c>null</c> when they had no seat as one who answers for the case, or the meeting is over.</returns>
    public SeatChange? StepDown(Guid staffId, MeetingParticipant? successor, DateTimeOffset at)
    {
        if (Participants.FirstOrDefault(person => person is { Kind: ParticipantKind.Staff, AnswersForCase: true } && person.PersonId == staffId) is not { } leaver)
            return null;
        // One that has begun had the leaver in it, also where the minutes are still to be written.
        var isToCome = IsUnderWay && !(Time is { } time && time.StartsAt <= at);
        var left = leaver with { AnswersForCase = false, LeftOutAt = isToCome ? at : leaver.LeftOutAt };
        if (!isToCome)
        {
            Participants = [.. Participants.Select(person => person == leaver ? left : person)];
            return null;
        }

        var seated = successor is null ? null : Participants.FirstOrDefault(person => person.IsSameAs(successor));
        var isAsked = seated is { IsIn: true };
        var came = isAsked
            ? seated! with { AnswersForCase = true }
            : (seated ?? successor) is { } next
                ? next with { AnswersForCase = true, LeftOutAt = null, Declined = null, Why = leaver.Why, RemindedOf = leaver.RemindedOf }
                : null;
        Participants =
        [
            .. Participants.Where(person => person != seated).Select(person => person == leaver ? left : person),
            .. came is null ? Array.Empty<MeetingParticipant>() : [came],
        ];
        if (MinuteTaker == leaver.Id)
            MinuteTaker = came?.Id;
        Sequence++;
        return new SeatChange(left, isAsked ? null : came);
    }
}

/// <summary>A seat that has changed hands.</summary>
/// <param name="Came">Who is to be asked; <c>null</c> when nobody is, or they have been already.</param>
public sealed record SeatChange(MeetingParticipant Left, MeetingParticipant? Came);
