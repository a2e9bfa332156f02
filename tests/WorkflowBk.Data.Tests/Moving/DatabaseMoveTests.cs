using Microsoft.Data.Sqlite;
using Npgsql;
using WorkflowBk.Data.Moving;
using WorkflowBk.Tests.Kit;

namespace WorkflowBk.Data.Tests.Moving;

[Trait("Database", "PostgreSQL")]
public sealed class DatabaseMoveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workflowbk-move-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string SqliteFile => Path.Combine(_folder, "workflowbk.db");

    [Fact]
    public async Task Move_DataInEveryTable_ArrivesAndNewRowsAreNumberedAfterIt()
    {
        await FullDatabase.MakeAsync(SqliteFile, Cancellation);
        Directory.CreateDirectory(Path.Combine(_folder, "keys"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "keys", "key-1.xml"), "<key id=\"1\" />", Cancellation);
        await using var target = await TestDatabase.CreateOnPostgreSqlAsync(isEmpty: true);

        var tables = await MoveAsync(target);

        Assert.All(tables, table => Assert.True(table.Matches, table.Table));
        Assert.All(tables, table => Assert.Equal(FullDatabase.Rows, table.Target.Rows));
        Assert.Equal(FullDatabase.Rows + 1L, await AskAsync(target, """SELECT nextval(pg_get_serial_sequence('"Journal"', 'Id'))"""));
        Assert.Equal(FullDatabase.Rows + 1L, await AskAsync(target, "SELECT count(*) FROM \"ProtectionKeys\""));
    }

    [Fact]
    public async Task Move_ToADatabaseWithSomethingInIt_IsRefused()
    {
        await FullDatabase.MakeAsync(SqliteFile, Cancellation);
        await using var target = await TestDatabase.CreateOnPostgreSqlAsync(isEmpty: true);
        await MoveAsync(target);

        Assert.Equal(MoveRefusal.TargetNotEmpty, await RefusalAsync(target));

        await using var other = await TestDatabase.CreateOnPostgreSqlAsync(isEmpty: true);
        await AskAsync(other, "CREATE TABLE somebody_elses (id int); SELECT 1");
        Assert.Equal(MoveRefusal.TargetNotEmpty, await RefusalAsync(other));
    }

    [Fact]
    public async Task Move_WhileTheProgramRuns_IsRefused()
    {
        await FullDatabase.MakeAsync(SqliteFile, Cancellation);
        await using var target = await TestDatabase.CreateOnPostgreSqlAsync(isEmpty: true);
        await using (var running = FullDatabase.Open(SqliteFile))
        {
            // It has read something, and now does nothing.
            await FullDatabase.ContentAsync(running, Cancellation);
            Assert.Equal(MoveRefusal.SourceInUse, await RefusalAsync(target));
        }

        Assert.NotEmpty(await MoveAsync(target));
    }

    [Fact]
    public async Task Move_FromAnotherVersionOrFromNothing_IsRefused()
    {
        await using var target = await TestDatabase.CreateOnPostgreSqlAsync(isEmpty: true);
        Assert.Equal(MoveRefusal.SourceMissing, await RefusalAsync(target));

        await FullDatabase.MakeAsync(SqliteFile, Cancellation);
        await using (var connection = new SqliteConnection($"Data Source={SqliteFile};Pooling=False"))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT max(MigrationId) FROM __EFMigrationsHistory)";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        Assert.Equal(MoveRefusal.SourceOfAnotherVersion, await RefusalAsync(target));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<IReadOnlyList<MovedTable>> MoveAsync(TestDatabase target) =>
        DatabaseMove.RunAsync(SqliteFile, Path.Combine(_folder, "keys"), target.Connection, Cancellation);

    private async Task<MoveRefusal> RefusalAsync(TestDatabase target) =>
        (await Assert.ThrowsAsync<MoveRefusedException>(() => MoveAsync(target))).Reason;

    private static async Task<long> AskAsync(TestDatabase target, string sql)
    {
        await using var connection = new NpgsqlConnection(target.Connection);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(Cancellation), null);
    }
}
