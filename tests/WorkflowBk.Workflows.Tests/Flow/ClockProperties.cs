using System.Globalization;
using CsCheck;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

/// <summary>
/// The machine's clock is set an hour or a day on or back, the machine is down for a while and starts again, and summer time
/// begins and ends: whatever waits for a time is fired once for each time it was due, never before, and never twice.
/// </summary>
public sealed class ClockProperties
{
    /// <summary>Nights when summer time begins and ends in Norway, at 01:00 UTC, and a night without.</summary>
    private static readonly DateTimeOffset[] _nights =
    [
        new(2030, 3, 31, 1, 0, 0, TimeSpan.Zero), new(2030, 10, 27, 1, 0, 0, TimeSpan.Zero),
        new(2031, 3, 30, 1, 0, 0, TimeSpan.Zero), new(2031, 10, 26, 1, 0, 0, TimeSpan.Zero),
        new(2030, 6, 15, 1, 0, 0, TimeSpan.Zero),
    ];

    private static readonly Gen<Move[]> _moves = Gen.Frequency(
            (8, Gen.Int[1, 90].Select(minutes => new Move(TimeSpan.FromMinutes(minutes)))),
            (1, Gen.Bool.Select(byDay => new Move(byDay ? TimeSpan.FromDays(1) : TimeSpan.FromHours(1)))),
            (1, Gen.Bool.Select(byDay => new Move(byDay ? TimeSpan.FromDays(-1) : TimeSpan.FromHours(-1)))),
            (1, Gen.Const(new Move(TimeSpan.Zero, Restarts: true))))
        .Array[20, 80];

    private static readonly Gen<DateTimeOffset> _starts =
        Gen.Select(Gen.Int[0, _nights.Length - 1], Gen.Int[-30 * 60, 60]).Select((night, minutes) => _nights[night].AddMinutes(minutes));

    [Fact]
    public void Cron_OnceADay_ForEachDayOnce() => Gen.Select(_starts, Gen.Int[0, 23], Gen.Int[0, 59], _moves).Sample(
        (start, hour, minute, moves) => Check(
            start, flow => flow.Add("t", "Elsa.Cron", ("CronExpression", In.Literal(Text($"{minute} {hour} * * *")))).Starting(), moves,
            now => NextDaily(now, hour, minute)),
        iter: 150);

    [Fact]
    public void Cron_EveryHour_ForEachHourOnce() => Gen.Select(_starts, Gen.Int[0, 59], _moves).Sample(
        (start, minute, moves) => Check(
            start, flow => flow.Add("t", "Elsa.Cron", ("CronExpression", In.Literal(Text($"{minute} * * * *")))).Starting(), moves,
            now => NextHourly(now, minute)),
        iter: 150);

    [Fact]
    public void Timer_Interval_NeverSoonerAndMadeUpForByOne() => Gen.Select(_starts, Gen.Int[1, 300], _moves).Sample(
        (start, minutes, moves) => Check(
            start, flow => flow.Add("t", "Elsa.Timer", ("Interval", In.Literal(Text($"{TimeSpan.FromMinutes(minutes)}")))).Starting(), moves,
            now => now.AddMinutes(minutes)),
        iter: 150);

    [Fact]
    public void StartAt_AMoment_StartsOnce() => Gen.Select(_starts, Gen.Int[1, 3_000], _moves).Sample(
        (start, minutes, moves) => Check(
            start, flow => flow.Add("t", "Elsa.StartAt", ("DateTime", In.Literal(Text($"{start.AddMinutes(minutes):O}")))).Starting(), moves,
            now => now == start ? start.AddMinutes(minutes) : null),
        iter: 150);

    [Fact]
    public void Delay_AndTheOthersInTheMiddle_GoOnOnceAndNeverBefore() => Gen.Select(_starts, Gen.Int[0, 23], Gen.Int[1, 3_000], _moves).Sample(
        (start, hour, minutes, moves) =>
        {
            var length = TimeSpan.FromMinutes(minutes);
            var world = WorldAt(start);
            world.Publish(WorkflowJson.Of(flow => flow
                .Fork("fork", "A", "B", "C", "D")
                .Delay("delay", Text($"{length}")).Add("interval", "Elsa.Timer", ("Interval", In.Literal(Text($"{length}"))))
                .Add("moment", "Elsa.StartAt", ("DateTime", In.Literal(Text($"{start + length:O}"))))
                .Add("rule", "Elsa.Cron", ("CronExpression", In.Literal(Text($"30 {hour} * * *"))))
                .Notes("a", "b", "c", "d")
                .Line("fork:A", "delay", "a").Line("fork:B", "interval", "b").Line("fork:C", "moment", "c").Line("fork:D", "rule", "d")));
            world.StartAsync().GetAwaiter().GetResult();
            var due = new Dictionary<string, DateTimeOffset> { ["a"] = start + length, ["b"] = start + length, ["c"] = start + length, ["d"] = NextDaily(start, hour, 30) };
            HashSet<string> expected = [];
            foreach (var move in moves)
            {
                world = Make(move, world);
                expected.UnionWith(due.Where(one => one.Value <= world.Clock.Now).Select(one => one.Key));
                Assert.Equal(expected.Order(), world.Ran.Order());
            }
        },
        iter: 150);

    /// <param name="next">When it is due next, by a model of its own; <c>null</c> for never.</param>
    private static void Check(DateTimeOffset start, Action<FlowJson> draw, Move[] moves, Func<DateTimeOffset, DateTimeOffset?> next)
    {
        var world = WorldAt(start);
        world.ReleaseAsync(WorkflowJson.Of(flow =>
        {
            draw(flow);
            flow.Notes("n").Line("t", "n");
        })).GetAwaiter().GetResult();
        var due = next(start);
        var times = 0;
        foreach (var move in moves)
        {
            world = Make(move, world);
            if (due <= world.Clock.Now)
            {
                times++;
                due = next(world.Clock.Now);
            }

            Assert.True(times == world.Ran.Count, $"At {world.Clock.Now:u} it has come {world.Ran.Count} times and should have {times}; next {due:u}.");
        }
    }

    private static World WorldAt(DateTimeOffset now)
    {
        var world = new World();
        world.Clock.Now = now;
        return world;
    }

    /// <summary>Moves the clock, and lets the pump look until nothing is due.</summary>
    private static World Make(Move move, World world)
    {
        var next = world;
        if (move.Restarts)
        {
            next = new World(world.Store);
            next.Clock.Now = world.Clock.Now;
        }

        next.Clock.Advance(move.By);
        while (next.FireAsync(max: 3).GetAwaiter().GetResult() > 0)
        {
        }

        return next;
    }

    /// <summary>
    /// The next time that a clock on a wall in Norway shows it. Where the clocks are set forward past it, it is made up for as
    /// soon as they have been; where they are set back, the first of the two counts.
    /// </summary>
    private static DateTimeOffset NextDaily(DateTimeOffset now, int hour, int minute)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");
        for (var day = TimeZoneInfo.ConvertTime(now, zone).Date; ; day = day.AddDays(1))
        {
            var shown = day.AddHours(hour).AddMinutes(minute);
            var moment = zone.IsInvalidTime(shown) ? new DateTimeOffset(day.AddHours(1), TimeSpan.Zero)
                : zone.IsAmbiguousTime(shown) ? new DateTimeOffset(shown, TimeSpan.FromHours(2))
                : new DateTimeOffset(shown, zone.GetUtcOffset(shown));
            if (moment > now)
                return moment.ToUniversalTime();
        }
    }

    /// <summary>Norwegian time is whole hours from UTC: the minute is the same.</summary>
    private static DateTimeOffset NextHourly(DateTimeOffset now, int minute)
    {
        var moment = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, minute, 0, TimeSpan.Zero);
        return moment > now ? moment : moment.AddHours(1);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the clock does between two looks of the pump.</summary>
    private sealed record Move(TimeSpan By, bool Restarts = false);
}
