using System.Globalization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Intake;

/// <summary>How and when an inquiry came, as somebody on the staff writes it down.</summary>
internal static class StaffArrival
{
    private static readonly string[] _clocks = ["H.mm", "H:mm", "HHmm", "HH"];

    /// <summary>A letter that is written down later came some time that day.</summary>
    private static readonly TimeOnly _midday = new(12, 0);

    public static (Arrival Arrival, IReadOnlyList<Problem> Problems) Read(InquiryModel typed, Guid registeredBy, DateTimeOffset now)
    {
        List<Problem> problems = [];
        var channel = TypedText.Choice<Channel>(typed.Channel);
        if (channel is null)
            problems.Add(new Problem("channel.missing", nameof(typed.Channel)));
        if (!DateEntry.TryRead(typed.ReceivedOn, out var day))
            problems.Add(new Problem("date.unreadable", nameof(typed.ReceivedOn)));
        if (!TryReadClock(typed.ReceivedAt, out var clock))
            problems.Add(new Problem("time.unreadable", nameof(typed.ReceivedAt)));
        var arrival = new Arrival(
            channel ?? default, Moment(day, clock, now), registeredBy,
            channel == Channel.BtiHandOver ? HandOverOf(typed) : null,
            channel == Channel.HospitalCoordinator ? TypedText.Line(typed.Hospital) : null,
            typed.IsPalliative == "true");
        return (arrival, problems);
    }

    private static BtiHandOver HandOverOf(InquiryModel typed) => new(
        int.TryParse(typed.BtiLevel, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : 0,
        TypedText.Line(typed.BtiHolder) ?? "");

    private static DateTimeOffset Moment(DateOnly? day, TimeOnly? clock, DateTimeOffset now)
    {
        var today = OsloTime.DateIn(now);
        return (day, clock) switch
        {
            (null, null) => now,
            ({ } given, null) when given == today => now,
            _ => OsloTime.At(day ?? today, clock ?? _midday),
        };
    }

    private static bool TryReadClock(string? text, out TimeOnly? clock)
    {
        clock = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (TimeOnly.TryParseExact(text.Trim(), _clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            clock = read;
        return clock is not null;
    }
}
