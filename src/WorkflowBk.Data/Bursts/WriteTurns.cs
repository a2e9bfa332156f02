using System.Collections.Concurrent;
using System.Data;

namespace WorkflowBk.Data.Bursts;

/// <summary>
/// Lets bursts within this process wait for SQLite's one write lock in the order they came, instead of polling for it. The
/// lock that counts is SQLite's own; other processes are kept out by that.
/// </summary>
internal sealed class WriteTurns : IBurstOrder
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _databases = new(StringComparer.Ordinal);

    /// <summary>The write lock is taken when the transaction begins, so that what a burst reads cannot be changed under it.</summary>
    public IsolationLevel Isolation => IsolationLevel.Serializable;

    public bool HoldsAll => true;

    public async Task<IDisposable?> TakeTurnAsync(string database, CancellationToken cancellationToken)
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
