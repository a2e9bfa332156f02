using System.Data;

namespace WorkflowBk.Data.Bursts;

/// <summary>How bursts are kept out of each other's way.</summary>
internal interface IBurstOrder
{
    IsolationLevel Isolation { get; }

    /// <summary>Whether whoever writes holds the whole database.</summary>
    bool HoldsAll { get; }

    /// <summary>Waits until a burst may begin on a database.</summary>
    /// <returns>What to dispose when it has ended; <c>null</c> for nothing.</returns>
    Task<IDisposable?> TakeTurnAsync(string database, CancellationToken cancellationToken);
}

/// <summary>
/// PostgreSQL: bursts begin as they come and hold the rows they build on (<see cref="Databases.RowHolds"/>). Each statement
/// sees what was committed before it, so that whoever has waited for a row reads what was left there.
/// </summary>
internal sealed class RowOrder : IBurstOrder
{
    public IsolationLevel Isolation => IsolationLevel.ReadCommitted;

    public bool HoldsAll => false;

    public Task<IDisposable?> TakeTurnAsync(string database, CancellationToken cancellationToken) => Task.FromResult<IDisposable?>(null);
}
