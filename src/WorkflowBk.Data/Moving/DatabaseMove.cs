using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WorkflowBk.Data.Databases;
using WorkflowBk.Data.ProtectionKeys;

namespace WorkflowBk.Data.Moving;

/// <summary>
/// Copies a SQLite database into an empty one of PostgreSQL, all or nothing, and proves that it arrived. The source is only
/// read. Attachments are files and stay where they are.
/// </summary>
public static class DatabaseMove
{
    private const int Busy = 5;

    /// <param name="sqliteFile">The file to move.</param>
    /// <param name="keysFolder">Keys of sign-in cookies and links; they come along, so that nobody is signed out.</param>
    /// <param name="postgreSql">Connection string of an existing, empty database.</param>
    /// <returns>Every table on both sides.</returns>
    /// <exception cref="MoveRefusedException">Nothing was moved.</exception>
    public static async Task<IReadOnlyList<MovedTable>> RunAsync(
        string sqliteFile, string keysFolder, string postgreSql, CancellationToken cancellationToken)
    {
        if (!File.Exists(sqliteFile))
            throw new MoveRefusedException(MoveRefusal.SourceMissing);
        try
        {
            return await MoveAsync(sqliteFile, keysFolder, postgreSql, cancellationToken);
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode == Busy)
        {
            throw new MoveRefusedException(MoveRefusal.SourceInUse);
        }
    }

    private static async Task<IReadOnlyList<MovedTable>> MoveAsync(
        string sqliteFile, string keysFolder, string postgreSql, CancellationToken cancellationToken)
    {
        await using var source = await TakeAsync(sqliteFile, cancellationToken);
        await using var from = new MunicipalityDb(new DbContextOptionsBuilder<MunicipalityDb>().UseSqlite(source).Options);
        if (!(await from.Database.GetAppliedMigrationsAsync(cancellationToken)).SequenceEqual(from.Database.GetMigrations()))
            throw new MoveRefusedException(MoveRefusal.SourceOfAnotherVersion);

        await using var target = new NpgsqlConnection(PostgreSqlConnection.Complete(postgreSql, TimeSpan.FromMinutes(1)));
        await target.OpenAsync(cancellationToken);
        await using var to = new PostgreSqlDb(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql(target).Options);
        var tables = MovingTable.Of(to.Model);
        if (await HasTablesAsync(target, cancellationToken) && (await to.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            throw new MoveRefusedException(MoveRefusal.TargetNotEmpty);
        await to.Database.MigrateAsync(cancellationToken);
        return await CopyAsync(tables, source, keysFolder, to, target, cancellationToken);
    }

    private static async Task<IReadOnlyList<MovedTable>> CopyAsync(
        IReadOnlyList<MovingTable> tables, SqliteConnection source, string keysFolder, PostgreSqlDb to, NpgsqlConnection target,
        CancellationToken cancellationToken)
    {
        await using var transaction = await to.Database.BeginTransactionAsync(cancellationToken);
        foreach (var table in tables)
        {
            if ((await table.ContentAsync(target, cancellationToken)).Rows > 0)
                throw new MoveRefusedException(MoveRefusal.TargetNotEmpty);
        }

        foreach (var table in tables)
        {
            await table.CopyAsync(source, target, cancellationToken);
            await table.GoOnCountingAsync(target, cancellationToken);
        }

        List<MovedTable> moved = [];
        foreach (var table in tables)
            moved.Add(new MovedTable(table.Name, await table.ContentAsync(source, cancellationToken), await table.ContentAsync(target, cancellationToken)));
        if (!moved.TrueForAll(table => table.Matches))
            throw new MoveRefusedException(MoveRefusal.NotTheSame, moved);

        await TakeKeysAsync(keysFolder, to, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return moved;
    }

    /// <summary>A program that runs keeps connections to its database, and then the file cannot be had alone.</summary>
    private static async Task<SqliteConnection> TakeAsync(string file, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 1,
        }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> HasTablesAsync(NpgsqlConnection target, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema'))", target);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task TakeKeysAsync(string folder, PostgreSqlDb to, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var xml = XElement.Parse(await File.ReadAllTextAsync(file, cancellationToken)).ToString(SaveOptions.DisableFormatting);
            to.ProtectionKeys.Add(new ProtectionKey { Id = Guid.CreateVersion7(), Name = Path.GetFileNameWithoutExtension(file), Xml = xml });
        }

        await to.SaveChangesAsync(cancellationToken);
    }
}
