namespace WorkflowBk.Domain.Notices;

/// <summary>Writes calendar files (RFC 5545). A calendar is shared and shown on locked screens: it says when, and never what about.</summary>
public interface ICalendarWriter
{
    /// <param name="names">Names of the case; a place that has one of them in it, or tells of a service, is left out.</param>
    string Write(CalendarEntry entry, IReadOnlyList<string> names);
}

/// <summary>One meeting in one person's calendar.</summary>
/// <param name="Id">The same for all that is sent about the meeting.</param>
/// <param name="Sequence">Higher for what is sent later.</param>
/// <param name="Attendee">E-mail address of whoever gets it; nobody else's is told.</param>
/// <param name="Language">Of the few words in it.</param>
/// <param name="IsOff">It is not held, or not for them any more.</param>
/// <param name="Now">When it is written.</param>
public sealed record CalendarEntry(
    Guid Id, int Sequence, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Place, string Reference, string OrganizerName,
    string OrganizerAddress, string Attendee, Families.LanguageForm Language, bool IsOff, DateTimeOffset Now);
