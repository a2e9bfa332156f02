using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Notices.Calendars;

/// <inheritdoc/>
internal sealed class CalendarWriter(PrivacyGuard guard) : ICalendarWriter
{
    public string Write(CalendarEntry entry, IReadOnlyList<string> names)
    {
        var calendar = new Calendar { Method = entry.IsOff ? "CANCEL" : "REQUEST", ProductId = "-//WorkflowBk//Calendar//NO" };
        var place = entry.Place.ReplaceLineEndings(" ").Trim();
        calendar.Events.Add(new CalendarEvent
        {
            // The same for every recipient and every change, so that a calendar puts the new in the place of the old.
            Uid = $"{entry.Id:N}@{entry.OrganizerAddress[(entry.OrganizerAddress.IndexOf('@', StringComparison.Ordinal) + 1)..]}",
            Sequence = entry.Sequence,
            DtStamp = new CalDateTime(entry.Now.UtcDateTime),
            Start = CalendarTimes.Local(entry.StartsAt),
            End = CalendarTimes.Local(entry.EndsAt),
            Summary = $"{CalendarWords.In(entry.Language, CalendarWords.Meeting)} {entry.Reference}",
            Location = guard.CheckMessage("", place, names).Succeeded ? place : null,
            Status = entry.IsOff ? "CANCELLED" : "CONFIRMED",
            Class = "PRIVATE",
            Organizer = new Organizer($"mailto:{entry.OrganizerAddress}") { CommonName = entry.OrganizerName },
            Attendees = [new Attendee($"mailto:{entry.Attendee}") { Rsvp = false }],
        });
        calendar.AddTimeZone(CalendarTimes.Zone);
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar could not be written.");
    }

    /// <summary>The words that people read in a calendar file, without the ids and addresses in it.</summary>
    public static string WordsIn(string file) => string.Join(
        '\n', (Calendar.Load(file) ?? throw new FormatException("Not a calendar.")).Events.SelectMany(entry => new[] { entry.Summary, entry.Location, entry.Description }).OfType<string>());

    /// <summary>Whether a file asks to be put in a calendar or to be taken out.</summary>
    public static string MethodOf(string file) => Calendar.Load(file)?.Method?.ToUpperInvariant() ?? "PUBLISH";
}
