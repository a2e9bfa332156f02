using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NpgsqlTypes;

namespace WorkflowBk.Data.Moving;

/// <summary>
/// A column as both databases know it. Values are read as they are stored, not as the model understands them: JSON stays the
/// text it is. Instants are milliseconds on the way.
/// </summary>
internal sealed class MovingColumn
{
    private readonly Type _type;

    public MovingColumn(IProperty property)
    {
        Name = property.GetColumnName();
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        _type = Nullable.GetUnderlyingType(stored) ?? stored;
        IsInstant = (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(DateTimeOffset);
        PostgreSqlType = IsInstant ? NpgsqlDbType.TimestampTz : _types.TryGetValue(_type, out var known)
            ? known
            : throw new NotSupportedException($"Column {Name} is kept as {_type}, which the move does not know.");
    }

    private static readonly Dictionary<Type, NpgsqlDbType> _types = new()
    {
        [typeof(string)] = NpgsqlDbType.Text,
        [typeof(Guid)] = NpgsqlDbType.Uuid,
        [typeof(int)] = NpgsqlDbType.Integer,
        [typeof(long)] = NpgsqlDbType.Bigint,
        [typeof(bool)] = NpgsqlDbType.Boolean,
        [typeof(decimal)] = NpgsqlDbType.Numeric,
        [typeof(DateOnly)] = NpgsqlDbType.Date,
        [typeof(byte[])] = NpgsqlDbType.Bytea,
    };

    public string Name { get; }

    public NpgsqlDbType PostgreSqlType { get; }

    private bool IsInstant { get; }

    /// <returns>A value that is the same from either database; <c>null</c> for none.</returns>
    public object? Read(DbDataReader row, int ordinal)
    {
        if (row.IsDBNull(ordinal))
            return null;
        if (IsInstant)
            return row.GetFieldType(ordinal) == typeof(long) ? row.GetInt64(ordinal) : row.GetFieldValue<DateTimeOffset>(ordinal).ToUnixTimeMilliseconds();
        return _type switch
        {
            var type when type == typeof(Guid) => row.GetFieldValue<Guid>(ordinal),
            var type when type == typeof(int) => row.GetInt32(ordinal),
            var type when type == typeof(long) => row.GetInt64(ordinal),
            var type when type == typeof(bool) => row.GetBoolean(ordinal),
            var type when type == typeof(decimal) => row.GetDecimal(ordinal),
            var type when type == typeof(DateOnly) => row.GetFieldValue<DateOnly>(ordinal),
            var type when type == typeof(byte[]) => row.GetFieldValue<byte[]>(ordinal),
            _ => row.GetString(ordinal),
        };
    }

    /// <summary>The same value as PostgreSQL is given it.</summary>
    public object ForPostgreSql(object value) => IsInstant ? DateTimeOffset.FromUnixTimeMilliseconds((long)value) : value;

    /// <summary>The value in bytes that depend on nothing but the value.</summary>
    public static byte[] Bytes(object? value) => value switch
    {
        null => [],
        byte[] bytes => bytes,
        bool yes => Text(yes ? "1" : "0"),
        // 20.0 and 20 are the same number.
        decimal number => Text((number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)),
        DateOnly day => Text(day.ToString("O", CultureInfo.InvariantCulture)),
        IFormattable other => Text(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => Text((string)value),
    };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
