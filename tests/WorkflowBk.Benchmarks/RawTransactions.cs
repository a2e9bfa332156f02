using Microsoft.Data.Sqlite;

namespace WorkflowBk.Benchmarks;

/// <summary>The reference: one row of a few kilobytes, committed and synced, in SQLite with WAL and synchronous=FULL.</summary>
internal sealed class RawTransactions : IDisposable
{
    private const int RowLength = 2_000;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public RawTransactions(string path)
    {
        _connection = new SqliteConnection($"Data Source={path}");
        _connection.Open();
        using var setup = _connection.CreateCommand();
        setup.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE Rows (Id INTEGER PRIMARY KEY, Text TEXT NOT NULL);";
        setup.ExecuteNonQuery();
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO Rows (Text) VALUES ($text);";
        _insert.Parameters.AddWithValue("$text", new string('x', RowLength));
    }

    public void CommitOne()
    {
        using var transaction = _connection.BeginTransaction();
        _insert.Transaction = transaction;
        _insert.ExecuteNonQuery();
        transaction.Commit();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }
}
