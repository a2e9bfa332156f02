using Microsoft.Data.Sqlite;

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
        }

        return null;
    }
}
