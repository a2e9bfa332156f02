using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Notices.Calendars;

/// <inheritdoc/>
internal sealed class CalendarFeedWriter(PrivacyGuard guard) : ICalendarFeedWriter
{
    /// <summary>How often a program should look again.</summary>
    private const string Refresh = "PT1H";

    public string Write(IReadOnlyList<PlannedDay> days, LanguageForm language, string host, IReadOnlyList<string>? names, DateTimeOffset now)
    {
        var calendar = new Calendar { Method = "PUBLISH", ProductId = "-//WorkflowBk//Calendar//NO" };
        calendar.AddProperty("X-WR-CALNAME", CalendarWords.In(language, CalendarWords.Name));
        calendar.AddProperty("X-PUBLISHED-TTL", Refresh);
        calendar.AddTimeZone(CalendarTimes.Zone);
        foreach (var day in days)
            calendar.Events.Add(Event(day, language, host, names, now));
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar could not be written.");
    }

    private CalendarEvent Event(PlannedDay day, LanguageForm language, string host, IReadOnlyList<string>? names, DateTimeOffset now)
    {
        var written = new CalendarEvent
        {
            Uid = $"{day.Id:N}@{host}",
            DtStamp = new CalDateTime(now.UtcDateTime),
            Summary = $"{CalendarWords.In(language, WordFor(day.Kind))} {day.Reference}",
            Class = "PRIVATE",
            // A day to remember does not make anybody busy.
            Transparency = day.From is null ? TransparencyType.Transparent : TransparencyType.Opaque,
            Location = names is not null && day.Place.Length > 0 && guard.CheckMessage("", day.Place, names).Succeeded ? day.Place.ReplaceLineEndings(" ").Trim() : null,
        };
        if (day.From is { } from)
        {
            var start = OsloTime.At(day.Day, from);
            written.Start = CalendarTimes.Local(start);
            written.End = CalendarTimes.Local(start.AddMinutes(day.Minutes));
        }
        else
        {
            written.Start = new CalDateTime(day.Day);
        }

        return written;
    }

    private static string WordFor(PlannedKind kind) => kind switch
    {
        PlannedKind.Meeting => CalendarWords.Meeting,
        PlannedKind.Task or PlannedKind.Measure => CalendarWords.Deadline,
        _ => CalendarWords.ImportantDay,
    };
}
