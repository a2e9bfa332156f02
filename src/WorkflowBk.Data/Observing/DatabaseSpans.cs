using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WorkflowBk.Data.Observing;

/// <summary>A span for each database command of a request or a burst: its text, in which values are parameters, and never the values.</summary>
public sealed class DatabaseSpans : DbCommandInterceptor
{
    /// <summary>The name of the source of the spans.</summary>
    public const string Name = "WorkflowBk.Data";

    private static readonly ActivitySource _source = new(Name);

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Tell(command, eventData, eventData.Duration);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Tell(command, eventData, eventData.Duration);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result)
    {
        Tell(command, eventData, eventData.Duration);
        return result;
    }

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        Tell(command, eventData, eventData.Duration, eventData.Exception);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData, eventData.Duration, eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Tell(DbCommand command, CommandEventData happened, TimeSpan duration, Exception? failure = null)
    {
        // What the pumps ask every few seconds belongs to no request and no burst, and would bury those that do.
        if (Activity.Current is null || !_source.HasListeners())
            return;
        var operation = OperationOf(command.CommandText);
        using var span = _source.StartActivity(ActivityKind.Client, startTime: happened.StartTime, name: operation);
        if (span is null)
            return;
        span.SetTag("db.system.name", SystemOf(happened.Context?.Database.ProviderName));
        span.SetTag("db.operation.name", operation);
        span.SetTag("db.query.text", command.CommandText);
        if (failure is not null)
        {
            // The message of a database's error may quote what was written.
            span.SetTag("error.type", failure.GetType().FullName);
            span.SetStatus(ActivityStatusCode.Error);
        }

        span.SetEndTime(happened.StartTime.UtcDateTime + duration);
    }

    private static string OperationOf(string text)
    {
        var words = text.AsSpan().TrimStart();
        // A query that holds its rows begins with a comment that says so.
        while (words.StartsWith("--", StringComparison.Ordinal))
            words = words[(words.IndexOf('\n') + 1)..].TrimStart();
        var end = words.IndexOfAny(' ', '\n', ';');
        return (end < 0 ? words : words[..end]).ToString().ToUpperInvariant();
    }

    private static string SystemOf(string? provider) =>
        provider?.Contains("PostgreSQL", StringComparison.OrdinalIgnoreCase) == true ? "postgresql" : "sqlite";
}
