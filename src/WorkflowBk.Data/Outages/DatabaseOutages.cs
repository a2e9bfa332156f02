using Microsoft.Data.Sqlite;
using Npgsql;

namespace WorkflowBk.Data.Outages;

/// <summary>Tells an outage of the database from a bug.</summary>
public static class DatabaseOutages
{
    // https://www.sqlite.org/rescode.html
    private static readonly Dictionary<int, DatabaseOutage> _codes = new()
    {
        [5] = DatabaseOutage.Locked,
        [6] = DatabaseOutage.Locked,
        [8] = DatabaseOutage.ReadOnly,
        [10] = DatabaseOutage.Disk,
        [11] = DatabaseOutage.NotADatabase,
        [13] = DatabaseOutage.Full,
        [14] = DatabaseOutage.CannotOpen,
        [26] = DatabaseOutage.NotADatabase,
    };

    /// <summary>The outage behind an exception; <c>null</c> when it is something else.</summary>
    public static DatabaseOutage? Of(Exception? exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is SqliteException sqlite && _codes.TryGetValue(sqlite.SqliteErrorCode, out var outage))
                return outage;
            if (inner is NpgsqlException server && Of(server) is { } answer)
                return answer;
        }

        return null;
    }

    // https://www.postgresql.org/docs/current/errcodes-appendix.html; the first two characters are the class.
    private static DatabaseOutage? Of(NpgsqlException exception) => exception is not PostgresException refusal
        ? DatabaseOutage.NoAnswer
        : refusal.SqlState switch
        {
            PostgresErrorCodes.LockNotAvailable => DatabaseOutage.Locked,
            PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => DatabaseOutage.ReadOnly,
            PostgresErrorCodes.DiskFull => DatabaseOutage.Full,
            PostgresErrorCodes.InvalidCatalogName => DatabaseOutage.CannotOpen,
            ['0', '8', ..] or ['2', '8', ..] or ['5', '3', ..] or ['5', '7', ..] => DatabaseOutage.NoAnswer,
            ['5', '8', ..] or ['X', 'X', ..] => DatabaseOutage.Disk,
            _ => null,
        };
}
