using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data;

namespace WorkflowBk.Web.Tests.Kit;

/// <summary>What can happen to a database while the program runs.</summary>
public enum Trouble
{
    None,
    Locked,
    ReadOnly,
    Full,
}

/// <summary>Makes SQLite itself refuse to write, for as long as a test wants it to.</summary>
public sealed class TroubledDatabase : DbConnectionInterceptor, IDisposable
{
    private readonly Lazy<TestApp> _app;
    private Trouble _trouble;
    private SqliteConnection? _other;

    public TroubledDatabase() => _app = new Lazy<TestApp>(() => TestApp.With(
        services => services.ConfigureDbContext<MunicipalityDb>(options => options.AddInterceptors(this)),
        KeyValuePair.Create("Data:BusySeconds", "1")));

    /// <summary>The program that uses the database.</summary>
    public TestApp App => _app.Value;

    public async Task SetAsync(Trouble trouble)
    {
        _trouble = trouble;
        if (_other is not null)
            await _other.DisposeAsync();
        _other = null;
        if (trouble == Trouble.Locked)
        {
            _other = new SqliteConnection($"Data Source={App.Database};Pooling=False");
            await _other.OpenAsync(TestContext.Current.CancellationToken);
            Execute(_other, "BEGIN IMMEDIATE");
        }
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Execute(connection, Pragmas());

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Execute(connection, Pragmas());
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _other?.Dispose();
        if (_app.IsValueCreated)
            App.Dispose();
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // A limit below what the file has already is set to what it has: nothing more fits.
    private string Pragmas() =>
        $"PRAGMA query_only={(_trouble == Trouble.ReadOnly ? "ON" : "OFF")}; PRAGMA max_page_count={(_trouble == Trouble.Full ? 1 : 1_000_000)};";
}
