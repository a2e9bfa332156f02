using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Calendars;

/// <summary>Writes a whole calendar (RFC 5545) for programs that subscribe to it.</summary>
public interface ICalendarFeedWriter
{
    /// <param name="language">Of the few words in it.</param>
    /// <param name="names">
    /// Names of the case; a place that has one of them in it, or tells of a service, is left out. <c>null</c> leaves every place out.
    /// </param>
    string Write(IReadOnlyList<PlannedDay> days, LanguageForm language, string host, IReadOnlyList<string>? names, DateTimeOffset now);
}
