using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace WorkflowBk.Data.Databases;

/// <summary>
/// Nodes that start at the same moment set the database up one after the other: the first does the work, the others find it
/// done. PostgreSQL keeps the turn, and ends it when the node that has it dies. A SQLite file has one node.
/// </summary>
public sealed class StartTurn(MunicipalityDb db)
{
    // "WorkflowBk" on a telephone's keys; any number does, as long as it is the same in every version.
    private const long Key = 9675356925;

    /// <returns>What to dispose when the setup is done.</returns>
    public async Task<IAsyncDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
            return new SqliteTurn();
        // Not pooled: the turn must end when the connection is closed, not when somebody uses it again.
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            // However long the first one takes; a large database's migration may.
            command.CommandText = $"SET lock_timeout = 0; SELECT pg_advisory_lock({Key})";
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class SqliteTurn : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
