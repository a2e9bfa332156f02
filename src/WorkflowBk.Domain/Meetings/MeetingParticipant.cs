using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Meetings;

/// <summary>Somebody who is to come to one meeting. Not every service is needed at every meeting.</summary>
/// <param name="PersonId">The family's contact or the member of staff; <c>null</c> for somebody without an account.</param>
/// <param name="Email">Where the invitation is sent; <c>null</c> when somebody must call.</param>
/// <param name="Role">What they are to the child, or where they work.</param>
/// <param name="ServiceId">The service they come from; it is what the family's consent is about.</param>
/// <param name="Why">Why they are needed this time; empty for the family, whose meeting it is.</param>
/// <param name="AnswersForCase">They answer for the case themselves, and need no consent to know of it.</param>
/// <param name="LeftOutAt">When they were taken off the list after all.</param>
/// <param name="RemindedOf">The day of the meeting, when they were last reminded of it.</param>
/// <param name="Declined">They cannot come at the time it has; <c>null</c> as long as they have not said so.</param>
public sealed record MeetingParticipant(
    Guid Id,
    ParticipantKind Kind,
    Guid? PersonId,
    string Name,
    string? Email,
    string Role,
    Guid? ServiceId,
    string Why,
    bool AnswersForCase = false,
    DateTimeOffset? LeftOutAt = null,
    DateOnly? RemindedOf = null,
    MeetingDecline? Declined = null)
{
    /// <summary>Still to come.</summary>
    public bool IsIn => LeftOutAt is null;

    public bool HasEmail => !string.IsNullOrWhiteSpace(Email);

    /// <summary>
    /// Whether they may come, and see what was said: the family always; a service only while the family's consent to it covers the
    /// day (fvl § 13 ff).
    /// </summary>
    public bool MaySee(Case theCase, DateOnly today) =>
        Kind == ParticipantKind.Family || AnswersForCase
        || (IsIn && ServiceId is { } service && theCase.MayShareWith(service, today));

    /// <summary>Whether two are one and the same person.</summary>
    public bool IsSameAs(MeetingParticipant other) => PersonId is { } id
        ? id == other.PersonId
        : HasEmail && string.Equals(Email!.Trim(), other.Email?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What must be said of somebody who is invited.</summary>
    /// <returns>Problems whose fields are this row's own.</returns>
    internal Result Check(Case theCase, DateOnly today)
    {
        if (Kind == ParticipantKind.Family)
            return Result.Ok;
        List<Problem> problems =
        [
            .. TextRules.Given(Name, "meeting.name-missing", nameof(Name)).Problems,
            .. TextRules.Given(Why, "meeting.why-missing", nameof(Why)).Problems,
            .. TextRules.NotTooLong(Role, nameof(Role)).Problems,
        ];
        if (HasEmail && !ContactDetails.IsEmail(Email!))
            problems.Add(new Problem("person.email-invalid", nameof(Email)));
        if (ServiceId is null && !AnswersForCase)
            problems.Add(new Problem("meeting.service-missing", nameof(ServiceId)));
        else if (!MaySee(theCase, today))
            problems.Add(new Problem("meeting.no-consent", nameof(ServiceId), Name));
        return Result.Fail(problems);
    }
}
