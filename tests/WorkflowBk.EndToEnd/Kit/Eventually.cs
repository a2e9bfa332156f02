using System.Diagnostics;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>Waits for what another process or a background worker is about to do.</summary>
internal static class Eventually
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(50);

    /// <summary>Looks until it is so.</summary>
    /// <exception cref="TimeoutException">It never was.</exception>
    public static async Task TrueAsync(Func<Task<bool>> look, string what)
    {
        var since = Stopwatch.StartNew();
        while (!await look())
        {
            if (since.Elapsed > _patience)
                throw new TimeoutException($"Not within {_patience.TotalSeconds} s: {what}.");
            await Task.Delay(_look, TestContext.Current.CancellationToken);
        }
    }

    public static Task TrueAsync(Func<bool> look, string what) => TrueAsync(() => Task.FromResult(look()), what);
}
