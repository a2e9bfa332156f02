using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Meetings;

/// <summary>When and where a meeting is.</summary>
/// <param name="Day">In Norway.</param>
/// <param name="From">Local clock time.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Place">A room, an address, or how to join from afar.</param>
public sealed record MeetingTime(DateOnly Day, TimeOnly From, int Minutes, string Place)
{
    /// <summary>Longer than this is not one meeting.</summary>
    public const int MostMinutes = 480;

    public DateTimeOffset StartsAt => OsloTime.At(Day, From);

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    public bool Overlaps(MeetingTime other) => StartsAt < other.EndsAt && other.StartsAt < EndsAt;

    /// <summary>It has a place and a length, and is still to come.</summary>
    public Result Check(DateTimeOffset now) => Result.All(
        StartsAt <= now ? new Problem("meeting.time-passed", nameof(Day)) : Result.Ok,
        Minutes is < 1 or > MostMinutes ? new Problem("meeting.length-invalid", nameof(Minutes), MostMinutes) : Result.Ok,
        TextRules.Given(Place, "meeting.place-missing", nameof(Place)));
}
