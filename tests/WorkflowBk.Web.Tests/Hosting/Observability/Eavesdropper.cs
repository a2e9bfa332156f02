using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace WorkflowBk.Web.Tests.Hosting.Observability;

/// <summary>Everything that leaves the program for operators: log lines of every level, spans, and the tags of metrics.</summary>
internal sealed class Eavesdropper : ILoggerProvider, ISupportExternalScope, IDisposable
{
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ActivityListener _spans;
    private readonly MeterListener _meters = new();
    private IExternalScopeProvider? _scopes;

    public Eavesdropper()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _heard.Enqueue(
                $"span {span.Source.Name} {span.DisplayName} {span.StatusDescription} {Say(span.TagObjects)} {string.Join(' ', span.Events.Select(what => what.Name + Say(what.Tags)))} {Say(span.Baggage)}"),
        };
        ActivitySource.AddActivityListener(_spans);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => _heard.Enqueue($"metric {instrument.Name} {Say(tags.ToArray())}"));
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => _heard.Enqueue($"metric {instrument.Name} {Say(tags.ToArray())}"));
        _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => _heard.Enqueue($"metric {instrument.Name} {Say(tags.ToArray())}"));
        _meters.Start();
    }

    public IReadOnlyList<string> Heard => [.. _heard];

    /// <summary>Takes the place of every other listener to the log, and hears all levels.</summary>
    public void Join(IServiceCollection services)
    {
        services.RemoveAll<ILoggerProvider>();
        services.AddSingleton<ILoggerProvider>(this);
        services.PostConfigure<LoggerFilterOptions>(options =>
        {
            options.Rules.Clear();
            options.MinLevel = LogLevel.Trace;
        });
    }

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        _spans.Dispose();
        _meters.Dispose();
    }

    private static string Say(object? values) => values is System.Collections.IEnumerable list and not string
        ? string.Join(", ", list.Cast<object?>().Select(Say))
        : Convert.ToString(values, CultureInfo.InvariantCulture) ?? "";

    private sealed class Ear(Eavesdropper owner, string category) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => owner._scopes?.Push(state);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            List<string> line = [$"log {logLevel} {category}: {formatter(state, exception)}", Say(state), exception?.ToString() ?? ""];
            owner._scopes?.ForEachScope((scope, parts) => parts.Add($"scope {scope} {Say(scope)}"), line);
            owner._heard.Enqueue(string.Join(" | ", line));
        }
    }
}
