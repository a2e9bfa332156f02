using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WorkflowBk.Data.Moving;
using WorkflowBk.Tests.Kit;

namespace WorkflowBk.Data.Tests.Moving;

/// <summary>The backup that docs/operations.md describes.</summary>
[Trait("Database", "PostgreSQL")]
public sealed class PostgreSqlBackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workflowbk-backup-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DumpAndRestore_DataInEveryTable_HasEveryRow()
    {
        await FullDatabase.MakeAsync(Path.Combine(_folder, "workflowbk.db"), Cancellation);
        await using var original = await TestDatabase.CreateOnPostgreSqlAsync(isEmpty: true);
        await using var restored = await TestDatabase.CreateOnPostgreSqlAsync(isEmpty: true);
        await DatabaseMove.RunAsync(Path.Combine(_folder, "workflowbk.db"), _folder, original.Connection, Cancellation);

        await RunAsync("pg_dump", original, "-Fc", "-f", Path.Combine(_folder, "workflowbk.dump"));
        await RunAsync("pg_restore", restored, "--exit-on-error", "--no-owner", "-d", NameOf(restored), Path.Combine(_folder, "workflowbk.dump"));

        Assert.Equal(await ContentAsync(original), await ContentAsync(restored));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<IReadOnlyDictionary<string, TableContent>> ContentAsync(TestDatabase database)
    {
        await using var services = new ServiceCollection().AddLogging().AddPostgreSqlData(database.Connection).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MunicipalityDb>();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancellation));
        return await FullDatabase.ContentAsync(db, Cancellation);
    }

    private static string NameOf(TestDatabase database) => new NpgsqlConnectionStringBuilder(database.Connection).Database!;

    private static async Task RunAsync(string program, TestDatabase database, params string[] arguments)
    {
        var server = new NpgsqlConnectionStringBuilder(database.Connection);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"]) = (server.Host, $"{server.Port}", server.Username);
        (start.Environment["PGPASSWORD"], start.Environment["PGDATABASE"]) = (server.Password, server.Database);
        using var process = Process.Start(start)!;
        var complaints = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.True(process.ExitCode == 0, $"{program}: {complaints}");
    }
}
