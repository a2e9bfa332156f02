using System.Diagnostics;
using System.Globalization;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Benchmarks;

/// <summary>
/// One burst: the first contact is completed, the case goes into its next phase, the family's notice is written and the next
/// task is put before the caseworker. Beside it, in turns, one raw transaction on the same disk.
/// </summary>
internal static class BurstBenchmark
{
    /// <summary>Times bursts and raw transactions in turns, after some that are not timed.</summary>
    public static async Task<(Timings Ours, Timings Reference)> MeasureAsync(BenchHouse house, RawTransactions raw, int bursts, int warmUp)
    {
        var tasks = new Queue<HumanTask>();
        for (var i = 0; i < bursts + warmUp; i++)
            tasks.Enqueue(await house.ReceiveAsync());
        for (var i = 0; i < warmUp; i++)
        {
            await house.CompleteAsync(tasks.Dequeue());
            raw.CommitOne();
        }

        Timings ours = new();
        Timings reference = new();
        while (tasks.TryDequeue(out var task))
        {
            var start = Stopwatch.GetTimestamp();
            await house.CompleteAsync(task);
            ours.Add(Stopwatch.GetElapsedTime(start));

            start = Stopwatch.GetTimestamp();
            raw.CommitOne();
            reference.Add(Stopwatch.GetElapsedTime(start));
        }

        return (ours, reference);
    }

    /// <summary>Bursts a second when several people complete tasks of many cases at once; raw transactions a second, one after the other.</summary>
    public static async Task<(double Ours, double Reference)> SustainedAsync(BenchHouse house, RawTransactions raw, int bursts, int warmUp)
    {
        const int people = 8;
        List<HumanTask> tasks = [];
        for (var i = 0; i < bursts + warmUp; i++)
            tasks.Add(await house.ReceiveAsync());
        foreach (var task in tasks.Take(warmUp))
            await house.CompleteAsync(task);
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(tasks.Skip(warmUp), new ParallelOptions { MaxDegreeOfParallelism = people }, async (task, _) => await house.CompleteAsync(task));
        var ours = bursts / Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        for (var i = 0; i < bursts; i++)
            raw.CommitOne();
        return (ours, bursts / Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    public static async Task<string> RunAsync(string folder, int bursts, int warmUp)
    {
        await using var house = await BenchHouse.BuildAsync(folder);
        using var raw = new RawTransactions(Path.Combine(folder, "raw.db"));
        var (ours, reference) = await MeasureAsync(house, raw, bursts, warmUp);
        return string.Create(CultureInfo.InvariantCulture, $"""
            one burst (complete a task), SQLite WAL + synchronous=FULL, {bursts} runs in turns
            |        | ours ms | reference ms | ratio |
            |--------|---------|--------------|-------|
            {Row("median", 0.5, ours, reference)}
            {Row("p95", 0.95, ours, reference)}
            {Row("p99", 0.99, ours, reference)}
            """);
    }

    private static string Row(string name, double share, Timings ours, Timings reference)
    {
        var (a, b) = (ours.Milliseconds(share), reference.Milliseconds(share));
        return string.Create(CultureInfo.InvariantCulture, $"| {name,-6} | {a,7:0.00} | {b,12:0.00} | {a / b,5:0.0} |");
    }
}
