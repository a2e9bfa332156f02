using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WorkflowBk.Data.Moving;

namespace WorkflowBk.Data.Tests.Moving;

/// <summary>A SQLite database of today's schema with two rows in every table: one with a value in every column, one with as few as may be.</summary>
internal static class FullDatabase
{
    public const int Rows = 2;

    public static async Task MakeAsync(string file, CancellationToken cancellationToken)
    {
        await using var db = Open(file);
        await db.Database.MigrateAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL; PRAGMA foreign_keys=OFF;", cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        foreach (var type in db.Model.GetEntityTypes())
        {
            for (var row = 1; row <= Rows; row++)
                await InsertAsync(db.Database.GetDbConnection(), type, row, cancellationToken);
        }
    }

    public static async Task<IReadOnlyDictionary<string, TableContent>> ContentAsync(MunicipalityDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        Dictionary<string, TableContent> contents = [];
        foreach (var table in MovingTable.Of(db.Model))
            contents[table.Name] = await table.ContentAsync(db.Database.GetDbConnection(), cancellationToken);
        return contents;
    }

    public static MunicipalityDb Open(string file) =>
        new(new DbContextOptionsBuilder<MunicipalityDb>().UseSqlite($"Data Source={file};Pooling=False").Options);

    private static async Task InsertAsync(DbConnection connection, IEntityType type, int row, CancellationToken cancellationToken)
    {
        var columns = type.GetProperties().Where(property => row == 1 || !property.IsNullable).ToList();
        await using var command = (SqliteCommand)connection.CreateCommand();
        command.CommandText =
            $"PRAGMA foreign_keys=OFF; INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        for (var i = 0; i < columns.Count; i++)
            command.Parameters.AddWithValue($"$p{i}", ValueOf(columns[i], row));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>All ids of a row number are the same, so that whatever refers to something finds it.</summary>
    private static object ValueOf(IProperty property, int row)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var id when id == typeof(Guid) => new Guid(row, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]),
            var yes when yes == typeof(bool) => row == 1,
            var day when day == typeof(DateOnly) => new DateOnly(2026, 2, 28).AddDays(row),
            var number when number == typeof(decimal) => 20.50m + row,
            var bytes when bytes == typeof(byte[]) => new byte[] { 0, 255, (byte)row },
            var moment when moment == typeof(long) && property.ClrType != typeof(long) => 1_788_000_000_123 + row,
            var whole when whole == typeof(int) || whole == typeof(long) => row,
            _ => $"{{\"tekst\":\"{row} æøå ✓ 'sitat' \\n\"}}",
        };
    }
}
