using System.Globalization;
using WorkflowBk.Benchmarks;

// Measures what the design asks for, each beside a reference from the same run.
// Options: --all (every row, full sizes; some 70 GB of disk; --many makes the last row smaller), --quick (every row, smaller, within a minute),
// otherwise one burst against one raw synced SQLite transaction; --bursts N, --many N (finished cases in the last row),
// --folder DIR (default the system's folder for temporary files).
Sizes? sizes = null;
int? bursts = null, many = null;
var parent = Path.GetTempPath();
for (var i = 0; i < args.Length; i++)
{
    var value = i + 1 < args.Length ? args[i + 1] : "";
    switch (args[i])
    {
        case "--all":
            sizes = Sizes.Full;
            break;
        case "--quick":
            sizes = Sizes.Quick;
            break;
        case "--bursts" when Count(value) is { } count:
            (bursts, i) = (count, i + 1);
            break;
        case "--many" when Count(value) is { } count:
            (many, i) = (count, i + 1);
            break;
        case "--folder" when Directory.Exists(value):
            (parent, i) = (value, i + 1);
            break;
        default:
            await Console.Error.WriteLineAsync($"Cannot use {args[i]} {value}. Options: --all, --quick, --bursts N, --many N, --folder DIR (that exists).");
            return 2;
    }
}

var folder = Directory.CreateDirectory(Path.Combine(parent, $"workflowbk-bench-{Guid.NewGuid():N}"));
try
{
    if (sizes is null)
    {
        Console.WriteLine(await BurstBenchmark.RunAsync(folder.FullName, bursts ?? Sizes.Full.Bursts, Sizes.Full.WarmUp));
        return 0;
    }

    sizes = sizes with { Bursts = bursts ?? sizes.Bursts, Many = many ?? sizes.Many };
    var start = System.Diagnostics.Stopwatch.GetTimestamp();
    var web = await WebBenchmark.RunAsync(folder.CreateSubdirectory("web").FullName, sizes);
    var cases = await CaseBenchmark.RunAsync(folder.CreateSubdirectory("cases").FullName, sizes);
    Console.WriteLine(Figure.Table([.. cases, .. web]));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
    return 0;
}
finally
{
    Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    folder.Delete(recursive: true);
}

static int? Count(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
