using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WorkflowBk.Data.Databases;

/// <summary>
/// Marks a query inside a transaction: what it finds is held until the transaction ends. PostgreSQL holds the rows; SQLite's
/// transactions hold the whole database already, and the mark means nothing there.
/// </summary>
internal static class RowHolds
{
    internal const string Mark = "Held until the transaction ends";
    internal const string SkippingMark = "Held until the transaction ends, without those that others hold";

    /// <summary>Waits for rows that another transaction holds, and reads what it left.</summary>
    public static IQueryable<T> Held<T>(this IQueryable<T> rows) => rows.TagWith(Mark);

    /// <summary>Leaves out rows that another transaction holds.</summary>
    public static IQueryable<T> HeldUnlessTaken<T>(this IQueryable<T> rows) => rows.TagWith(SkippingMark);

    /// <summary>Held inside a transaction, only read outside one.</summary>
    public static IQueryable<T> HeldWithin<T>(this IQueryable<T> rows, MunicipalityDb db) =>
        db.Database.CurrentTransaction is null ? rows : rows.Held();

    /// <summary>One row by its key, once for each context. Inside a transaction it is held, outside it is only read.</summary>
    public static async ValueTask<T?> FindHeldAsync<T>(
        this MunicipalityDb db, IQueryable<T> row, Guid key, CancellationToken cancellationToken)
        where T : class =>
        db.Database.CurrentTransaction is null || db.Set<T>().Local.FindEntry(key) is not null
            ? await db.Set<T>().FindAsync([key], cancellationToken)
            : await row.Held().FirstOrDefaultAsync(cancellationToken);
}

/// <summary>Turns the marks of <see cref="RowHolds"/> into PostgreSQL's words.</summary>
internal sealed class RowHoldSql : DbCommandInterceptor
{
    private const string Mark = $"-- {RowHolds.Mark}\n";
    private const string SkippingMark = $"-- {RowHolds.SkippingMark}\n";

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        var sql = command.CommandText.ReplaceLineEndings("\n");
        if (sql.StartsWith(Mark, StringComparison.Ordinal))
            command.CommandText = $"{command.CommandText}\nFOR UPDATE";
        else if (sql.StartsWith(SkippingMark, StringComparison.Ordinal))
            command.CommandText = $"{command.CommandText}\nFOR UPDATE SKIP LOCKED";
        return ValueTask.FromResult(result);
    }
}
