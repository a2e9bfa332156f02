using System.Globalization;
using Microsoft.Data.Sqlite;

namespace WorkflowBk.Benchmarks;

/// <summary>Bursts, the size of a case, and what many finished cases do to a burst: on one database, in this process.</summary>
internal static class CaseBenchmark
{
    public static async Task<IReadOnlyList<Figure>> RunAsync(string folder, Sizes sizes)
    {
        List<Figure> figures = [];
        await using var house = await BenchHouse.BuildAsync(folder);
        using var raw = new RawTransactions(Path.Combine(folder, "raw.db"));

        var empty = Compacted(house.Database);
        using Copies copies = new(house.Database);
        for (var i = 0; i < sizes.FinishedCases; i++)
            await house.FinishCaseAsync();
        var perCase = (Compacted(house.Database) - empty) / 1024d / sizes.FinishedCases;
        Progress("finished cases");

        copies.Make((sizes.Few / sizes.FinishedCases) - 1);
        // First, so that what is timed one by one has long been compiled when few cases are held against many.
        var (perSecond, rawPerSecond) = await BurstBenchmark.SustainedAsync(house, raw, sizes.Sustained, sizes.WarmUp);
        Progress("sustained bursts");
        var few = await BurstBenchmark.MeasureAsync(house, raw, sizes.Bursts, warmUp: 30);
        Progress("bursts");
        var (ours, reference) = (few.Ours.Milliseconds(0.5), few.Reference.Milliseconds(0.5));
        figures.Add(new Figure("one durable burst, median", Text($"{ours:0.00} ms"), Text($"{reference:0.00} ms, one raw transaction"), ours / reference, "≤ 2 ×", ours <= 2 * reference));

        figures.Add(new Figure("sustained bursts, many cases at once", Text($"{perSecond:0} /s"), Text($"{rawPerSecond:0} /s, raw transactions"), perSecond / rawPerSecond, "≥ 1,000 /s", perSecond >= 1000));
        figures.Add(new Figure("a finished five-phase case on disk", Text($"{perCase:0.0} KB"), Text($"{sizes.FinishedCases} cases"), null, "≤ 30 KB", perCase <= 30));

        copies.Make((sizes.Many - sizes.Few) / sizes.FinishedCases);
        Progress("copies of finished cases");
        var many = await BurstBenchmark.MeasureAsync(house, raw, sizes.Bursts, warmUp: 30);
        // The disk is not equally fast all the time: each is held against its own reference.
        var growth = many.Ours.Milliseconds(0.5) / many.Reference.Milliseconds(0.5) / (ours / reference);
        var plain = many.Ours.Milliseconds(0.5) / ours;
        figures.Add(new Figure(
            Text($"one burst with {sizes.Many:N0} finished cases"), Text($"{many.Ours.Milliseconds(0.5):0.00} ms (raw {many.Reference.Milliseconds(0.5):0.00})"),
            Text($"{ours:0.00} ms (raw {reference:0.00}) with {sizes.Few:N0}; ratio {growth:0.00} against the disk"), plain, "≤ 1.2 ×", Math.Min(plain, growth) <= 1.2));
        return figures;
    }

    private static void Progress(string what) => Console.Error.WriteLine($"… {what}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Bytes of the database when nothing in it is empty.</summary>
    private static long Compacted(string database)
    {
        SqliteConnection.ClearAllPools();
        using SqliteConnection connection = new($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM; PRAGMA wal_checkpoint(TRUNCATE);";
        command.ExecuteNonQuery();
        return new FileInfo(database).Length;
    }
}
