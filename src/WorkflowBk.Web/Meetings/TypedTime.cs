using System.Globalization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Meetings;

/// <summary>A meeting's time as people type it.</summary>
internal static class TypedTime
{
    private static readonly string[] _clocks = ["H:mm", "HH:mm", "H.mm", "HH.mm", "HHmm", "H"];

    /// <returns>The time, or what cannot be read; the rest is for the domain to try.</returns>
    public static (MeetingTime? Time, IReadOnlyList<Problem> Problems) Read(string? day, string? from, string? minutes, string? place)
    {
        List<Problem> problems = [];
        if (!DateEntry.TryRead(day, out var date))
            problems.Add(new Problem("date.invalid", nameof(MeetingTime.Day)));
        else if (date is null)
            problems.Add(new Problem("answer.missing", nameof(MeetingTime.Day)));
        if (!TimeOnly.TryParseExact(from?.Trim(), _clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            problems.Add(new Problem("meeting.clock-invalid", nameof(MeetingTime.From)));
        if (!int.TryParse(minutes?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            problems.Add(new Problem("meeting.length-invalid", nameof(MeetingTime.Minutes), MeetingTime.MostMinutes));
        return problems.Count > 0 ? (null, problems) : (new MeetingTime(date!.Value, clock, length, place?.Trim() ?? ""), []);
    }
}
