using System.Collections.Concurrent;

namespace WorkflowBk.Data.Bursts;

/// <summary>
/// Lets bursts within this process wait for SQLite's one write lock in the order they came, instead of polling for it. The
/// lock that counts is SQLite's own; other processes are kept out by that.
/// </summary>
internal sealed class WriteTurns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _databases = new(StringComparer.Ordinal);

    public async Task<IDisposable> TakeAsync(string database, CancellationToken cancellationToken)
    {
        var semaphore = _databases.GetOrAdd(database, _ => new SemaphoreSlim(1, 1));
        await semaphore.WaitAsync(cancellationToken);
        return new Turn(semaphore);
    }

    private sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
