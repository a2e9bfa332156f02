using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Outages;

namespace WorkflowBk.Data.Tests.Migrations;

/// <summary>A start that was killed while it brought a SQLite database to its version, and what the next one does.</summary>
[Trait("Database", "SQLite")]
public sealed class BrokenOffSetupTests : IAsyncLifetime
{
    private const string FirstVersion = "20261122163950_Initial";

    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("workflowbk-setup-").FullName, "old.db");
    private readonly ServiceProvider _services;

    public BrokenOffSetupTests() =>
        _services = ServicesWith(TimeSpan.FromSeconds(1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MunicipalityDb>();
        await db.GetService<IMigrator>().MigrateAsync(FirstVersion, Cancellation);
    }

    [Fact]
    public async Task Setup_LockLeftByAStartThatWasKilled_IsFreedAndTheRestIsDone()
    {
        await ExecuteAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-11-22 16:39:50')");

        await RunAsync().WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        await using var scope = _services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<MunicipalityDb>().Database.GetPendingMigrationsAsync(Cancellation));
    }

    [Fact]
    public async Task Setup_AnotherStartIsAtIt_GivesUpAndLeavesItsLockAlone()
    {
        await ExecuteAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-11-22 16:39:50')");
        await using (new FileStream($"{_file}-setup", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            var refused = await Record.ExceptionAsync(RunAsync);
            Assert.Equal(DatabaseOutage.Locked, DatabaseOutages.Of(refused));
        }

        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MunicipalityDb>();
        Assert.Equal(FirstVersion, Assert.Single(await db.Database.GetAppliedMigrationsAsync(Cancellation)));
        Assert.Equal(1, await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM __EFMigrationsLock").SingleAsync(Cancellation));
    }

    [Fact]
    public async Task Setup_ManyAtOnce_IsDoneOnce()
    {
        await using var patient = ServicesWith(TimeSpan.FromMinutes(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(patient), Cancellation)));

        await using var scope = _services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<MunicipalityDb>().Database.GetPendingMigrationsAsync(Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    private Task RunAsync() => RunAsync(_services);

    private ServiceProvider ServicesWith(TimeSpan patience) =>
        new ServiceCollection().AddLogging().AddMunicipalityData(_file, patience).BuildServiceProvider();

    private static async Task RunAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().RunAsync(Cancellation);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
