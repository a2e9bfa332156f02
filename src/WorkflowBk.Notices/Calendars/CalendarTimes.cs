using Ical.Net.DataTypes;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Notices.Calendars;

/// <summary>Times as calendar programs want them: the clock on the wall in Norway, so that a meeting at nine stays at nine.</summary>
internal static class CalendarTimes
{
    public const string Zone = "Europe/Oslo";

    public static CalDateTime Local(DateTimeOffset at) =>
        new(DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(at, OsloTime.Zone).DateTime, DateTimeKind.Unspecified), Zone);
}
