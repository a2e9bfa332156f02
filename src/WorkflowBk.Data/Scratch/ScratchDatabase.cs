using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace WorkflowBk.Data.Scratch;

/// <summary>A database in memory that is gone when it is disposed of. What is done in it leaves nothing behind.</summary>
public sealed class ScratchDatabase : IDisposable
{
    private ScratchDatabase(SqliteConnection connection) => Connection = connection;

    /// <summary>The only one there is to it; it is open, and used for one thing at a time.</summary>
    internal SqliteConnection Connection { get; }

    /// <summary>An empty database with today's schema.</summary>
    public static async Task<ScratchDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var database = Open();
        await using var services = new ServiceCollection().AddLogging().AddScratchData(database).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MunicipalityDb>().Database.EnsureCreatedAsync(cancellationToken);
        return database;
    }

    /// <summary>A database that holds the same, and goes its own way from there.</summary>
    public ScratchDatabase Copy()
    {
        var copy = Open();
        CopyTo(copy);
        return copy;
    }

    /// <summary>Puts what this one holds in the place of what the other holds.</summary>
    public void CopyTo(ScratchDatabase other) => Connection.BackupDatabase(other.Connection);

    public void Dispose() => Connection.Dispose();

    private static ScratchDatabase Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = ":memory:", ForeignKeys = true }.ConnectionString);
        connection.Open();
        return new ScratchDatabase(connection);
    }
}
