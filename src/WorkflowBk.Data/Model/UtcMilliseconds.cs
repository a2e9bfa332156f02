using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WorkflowBk.Data.Model;

/// <summary>
/// Instants in PostgreSQL: always UTC, which is all that <c>timestamptz</c> takes, and as fine as SQLite keeps them, so that
/// nothing depends on which database it is.
/// </summary>
internal sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds()),
    stored => stored.ToUniversalTime());
