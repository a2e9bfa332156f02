using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WorkflowBk.Data.Databases;

/// <summary>
/// The parts of a page begin together and share one session, which answers one question at a time. SQLite answers on the spot,
/// so they never meet; with this, PostgreSQL does too: what a page asks holds its thread for the moment the answer takes, and
/// so does what it saves (<see cref="PostgreSqlDb"/>). A burst has a session of its own, and may have to wait for another burst:
/// it holds no thread.
/// </summary>
internal sealed class AnswersAtOnce : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(result.HasResult || IsOfBurst(eventData)
            ? result
            : InterceptionResult<DbDataReader>.SuppressWithResult(new ReaderAtOnce(command.ExecuteReader())));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(result.HasResult || IsOfBurst(eventData)
            ? result
            : InterceptionResult<object>.SuppressWithResult(command.ExecuteScalar()!));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(result.HasResult || IsOfBurst(eventData)
            ? result
            : InterceptionResult<int>.SuppressWithResult(command.ExecuteNonQuery()));

    internal static bool IsOfBurst(DbContextEventData eventData) => eventData.Context is MunicipalityDb { IsOfBurst: true };
}

/// <summary>Connections are mostly waiting in the pool; the few that are made are waited for.</summary>
internal sealed class OpensAtOnce : DbConnectionInterceptor
{
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (AnswersAtOnce.IsOfBurst(eventData))
            return ValueTask.FromResult(result);
        connection.Open();
        return ValueTask.FromResult(InterceptionResult.Suppress());
    }

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        connection.Close();
        return ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
