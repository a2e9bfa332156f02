using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WorkflowBk.Data;

/// <summary>
/// What every SQLite connection is set to: a commit that is acknowledged is on disk, and a writer that finds the database
/// busy waits for its turn.
/// </summary>
/// <param name="patience">How long a writer waits.</param>
internal sealed class SqlitePragmas(TimeSpan patience) : DbConnectionInterceptor
{
    /// <summary>A page that many bursts change is then moved into the file once for all of them; the log holds 16 MB at most.</summary>
    private const int PagesBetweenCheckpoints = 4000;

    private readonly string _pragmas = string.Create(
        CultureInfo.InvariantCulture,
        $"""
        PRAGMA synchronous=FULL;
        PRAGMA busy_timeout={patience.TotalMilliseconds:F0};
        PRAGMA foreign_keys=ON;
        PRAGMA wal_autocheckpoint={PagesBetweenCheckpoints};
        """);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        return command;
    }
}
