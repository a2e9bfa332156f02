using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WorkflowBk.Data.Model;

/// <summary>Instants as milliseconds since 1970 in UTC: SQLite has no type of its own that sorts and compares.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
