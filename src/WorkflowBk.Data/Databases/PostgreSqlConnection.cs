using System.Globalization;
using Npgsql;

namespace WorkflowBk.Data.Databases;

/// <summary>What the program adds to the operator's connection string.</summary>
public static class PostgreSqlConnection
{
    private const string ProgramName = "WorkflowBk";

    /// <param name="patience">How long a write waits for a row that somebody else holds.</param>
    /// <exception cref="ArgumentException">It is no connection string, or names no server or no database.</exception>
    public static string Complete(string connectionString, TimeSpan patience)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (string.IsNullOrEmpty(connection.Host) || string.IsNullOrEmpty(connection.Database))
            throw new ArgumentException("A connection string for PostgreSQL must name Host and Database.", nameof(connectionString));
        connection.ApplicationName ??= ProgramName;
        // As an option of the session it outlives the reset between two users of a pooled connection.
        var limit = string.Create(CultureInfo.InvariantCulture, $"-c lock_timeout={patience.TotalMilliseconds:F0}");
        connection.Options = string.IsNullOrEmpty(connection.Options) ? limit : $"{limit} {connection.Options}";
        return connection.ConnectionString;
    }

    /// <summary>Where a database is, without who asks for it: for people to read.</summary>
    public static string Describe(string connectionString)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(connectionString);
            return $"{connection.Database}@{connection.Host}";
        }
        catch (ArgumentException)
        {
            return "PostgreSQL";
        }
    }
}
