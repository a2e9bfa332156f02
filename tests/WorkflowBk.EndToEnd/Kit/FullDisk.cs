using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>A disk without room for one more page of the database: SQLite itself says so, as it does when the disk does.</summary>
internal sealed class FullDisk : DbConnectionInterceptor
{
    public bool IsFull { get; set; }

    // A limit below what the file has already is set to what it has.
    private string Limit => $"PRAGMA max_page_count={(IsFull ? 1 : 1_000_000_000)};";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Limit;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Limit;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
