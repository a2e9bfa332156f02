using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace WorkflowBk.Data.Databases;

/// <summary>What a database's refusal means.</summary>
internal static class DatabaseErrors
{
    private const int SqliteConstraint = 19;

    /// <summary>There is such a row already.</summary>
    public static bool IsDuplicate(Exception exception) => Causes(exception).Any(cause => cause
        is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        or SqliteException { SqliteErrorCode: SqliteConstraint });

    /// <summary>
    /// Two transactions were in each other's way and this one was undone: done again, it finds what the other left. A row that
    /// the other wrote first is such a clash where transactions run side by side, as PostgreSQL's do.
    /// </summary>
    public static bool IsClash(Exception exception) => Causes(exception).Any(cause => cause
        is DbUpdateConcurrencyException
        or PostgresException
        {
            SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation
        });

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
