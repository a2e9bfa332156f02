using System.Globalization;

namespace WorkflowBk.Benchmarks;

/// <summary>The real program: its memory, its start, and a page with very many open tasks.</summary>
internal static class WebBenchmark
{
    private static readonly string[] _pages = ["/om", "/kontakt", "/status", "/oppgaver", "/saker"];

    public static async Task<IReadOnlyList<Figure>> RunAsync(string folder, Sizes sizes)
    {
        double memory;
        // The first start makes the database.
        await using (var first = await WebProcess.StartAsync(folder))
        {
            await first.SignInAsync("caseworker");
            foreach (var page in _pages)
                await first.GetAsync(page);
            memory = first.MemoryMegabytes;
        }

        var none = await StartAsync(folder, sizes.Starts);
        await using (var house = BenchHouse.Open(folder, Path.Combine(folder, "workflowbk.db")))
        {
            using Copies copies = new(house.Database);
            await house.ReceiveAsync(byFamily: true);
            copies.Make(sizes.OpenCases - 1);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Console.Error.WriteLine("… copies of open cases");
        var many = await StartAsync(folder, sizes.Starts);
        Timings page50 = new();
        await using (var program = await WebProcess.StartAsync(folder))
        {
            await program.SignInAsync("ke-leader");
            for (var i = 0; i < sizes.PageLoads / 2; i++)
                await program.GetAsync("/oppgaver");
            for (var i = 0; i < sizes.PageLoads; i++)
                page50.Add(await program.GetAsync("/oppgaver"));
        }

        var (p99, median) = (page50.Milliseconds(0.99), page50.Milliseconds(0.5));
        var ratio = many / none;
        return
        [
            new Figure(Text($"inbox page with {sizes.OpenCases:N0} open tasks, p99, over HTTP"), Text($"{p99:0.0} ms"), Text($"median {median:0.0} ms"), null, "≤ 20 ms in the server", p99 <= 20),
            new Figure(Text($"start with {sizes.OpenCases:N0} waiting cases and their timers"), Text($"{many:0.00} s"), Text($"{none:0.00} s with none"), ratio, "≤ 1.2 ×", ratio <= 1.2),
            new Figure("memory at rest", Text($"{memory:0} MB"), Text($"{_pages.Length} pages read"), null, "≤ 150 MB", memory <= 150),
        ];
    }

    /// <summary>The median of some starts, in seconds.</summary>
    private static async Task<double> StartAsync(string folder, int starts)
    {
        Timings times = new();
        for (var i = 0; i < starts; i++)
        {
            await using var program = await WebProcess.StartAsync(folder);
            times.Add(program.ToReady);
        }

        return times.Milliseconds(0.5) / 1000;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
