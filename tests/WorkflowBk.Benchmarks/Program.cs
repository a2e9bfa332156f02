using System.Globalization;
using WorkflowBk.Benchmarks;

// Times one burst against one raw synced SQLite transaction: same run, same disk, in turns.
// Options: --bursts N (default 300), --folder DIR (default the system's folder for temporary files).
var bursts = 300;
var parent = Path.GetTempPath();
for (var i = 0; i + 1 < args.Length; i += 2)
{
    switch (args[i])
    {
        case "--bursts" when int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out var count) && count > 0:
            bursts = count;
            break;
        case "--folder" when Directory.Exists(args[i + 1]):
            parent = args[i + 1];
            break;
        default:
            await Console.Error.WriteLineAsync($"Cannot use {args[i]} {args[i + 1]}. Options: --bursts N, --folder DIR (that exists).");
            return 2;
    }
}

var folder = Directory.CreateDirectory(Path.Combine(parent, $"workflowbk-bench-{Guid.NewGuid():N}"));
try
{
    var report = await BurstBenchmark.RunAsync(folder.FullName, bursts);
    Console.WriteLine(report);
    return 0;
}
finally
{
    Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    folder.Delete(recursive: true);
}
