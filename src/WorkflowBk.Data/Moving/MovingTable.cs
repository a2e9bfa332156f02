using System.Buffers.Binary;
using System.Data.Common;
using System.Numerics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace WorkflowBk.Data.Moving;

/// <summary>A table of the model, with what it takes to copy and compare its rows.</summary>
internal sealed class MovingTable(IEntityType type)
{
    private static readonly BigInteger _wrap = BigInteger.One << 256;

    private readonly MovingColumn[] _columns = [.. type.GetProperties().Select(property => new MovingColumn(property))];

    public string Name { get; } = type.GetTableName()!;

    private string Names => string.Join(", ", _columns.Select(column => $"\"{column.Name}\""));

    /// <summary>All tables of a model, each after those it refers to.</summary>
    public static IReadOnlyList<MovingTable> Of(IModel model)
    {
        List<IEntityType> ordered = [];
        HashSet<IEntityType> seen = [];
        foreach (var type in model.GetEntityTypes().Where(type => type.GetTableName() is not null).OrderBy(type => type.GetTableName(), StringComparer.Ordinal))
            Visit(type);
        return [.. ordered.Select(type => new MovingTable(type))];

        void Visit(IEntityType type)
        {
            if (!seen.Add(type))
                return;
            foreach (var referred in type.GetForeignKeys().Select(key => key.PrincipalEntityType))
                Visit(referred);
            ordered.Add(type);
        }
    }

    public async Task CopyAsync(DbConnection source, NpgsqlConnection target, CancellationToken cancellationToken)
    {
        await using var rows = await ReadAsync(source, cancellationToken);
        await using var copy = await target.BeginBinaryImportAsync($"COPY \"{Name}\" ({Names}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            await copy.StartRowAsync(cancellationToken);
            for (var i = 0; i < _columns.Length; i++)
            {
                if (_columns[i].Read(rows, i) is { } value)
                    await copy.WriteAsync(_columns[i].ForPostgreSql(value), _columns[i].PostgreSqlType, cancellationToken);
                else
                    await copy.WriteNullAsync(cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>New rows are numbered after those that came.</summary>
    public async Task GoOnCountingAsync(NpgsqlConnection target, CancellationToken cancellationToken)
    {
        foreach (var counted in type.GetProperties().Where(property =>
            property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey() && (property.ClrType == typeof(int) || property.ClrType == typeof(long))))
        {
            var column = counted.GetColumnName();
            await using var command = new NpgsqlCommand(
                $"""SELECT setval(pg_get_serial_sequence('"{Name}"', '{column}'), COALESCE(max("{column}"), 1), max("{column}") IS NOT NULL) FROM "{Name}" """,
                target);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public async Task<TableContent> ContentAsync(DbConnection database, CancellationToken cancellationToken)
    {
        await using var rows = await ReadAsync(database, cancellationToken);
        var (count, sum) = (0L, BigInteger.Zero);
        while (await rows.ReadAsync(cancellationToken))
        {
            count++;
            sum = (sum + new BigInteger(HashOf(rows), isUnsigned: true)) % _wrap;
        }

        return new TableContent(count, Convert.ToHexStringLower(sum.ToByteArray(isUnsigned: true, isBigEndian: true)).PadLeft(64, '0'));
    }

    private byte[] HashOf(DbDataReader row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = new byte[sizeof(int)];
        for (var i = 0; i < _columns.Length; i++)
        {
            var value = _columns[i].Read(row, i);
            var bytes = MovingColumn.Bytes(value);
            // With their lengths, so that two values never read as one; nothing is not the same as an empty text.
            BinaryPrimitives.WriteInt32LittleEndian(length, value is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }

    private async Task<DbDataReader> ReadAsync(DbConnection database, CancellationToken cancellationToken)
    {
        var command = database.CreateCommand();
        command.CommandText = $"SELECT {Names} FROM \"{Name}\"";
        command.CommandTimeout = 0;
        return await command.ExecuteReaderAsync(cancellationToken);
    }
}
