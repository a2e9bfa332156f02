using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using WorkflowBk.Workflows.Observing;

namespace WorkflowBk.Workflows.Tests.Observing;

/// <summary>Listens to the engine as an operator's tools do, and keeps what is about one definition.</summary>
internal sealed class Observer : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<Measured> _measured = new();
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();
    private readonly string _definitionId;

    public Observer(string definitionId)
    {
        _definitionId = definitionId;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == EngineTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == EngineTelemetry.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _measured.Enqueue(new(instrument.Name, instrument.Unit, value, Tags(tags))));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _measured.Enqueue(new(instrument.Name, instrument.Unit, value, Tags(tags))));
        _meters.Start();
    }

    public IReadOnlyList<Activity> Spans => [.. _spans.Where(span => Equals(span.GetTagItem(EngineTelemetry.DefinitionTag), _definitionId))];

    public IReadOnlyList<Measured> Of(string instrument) =>
        [.. _measured.Where(item => item.Name == instrument && Equals(item.Tags.GetValueOrDefault(EngineTelemetry.DefinitionTag), _definitionId))];

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
    }

    private static Dictionary<string, object?> Tags(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Dictionary<string, object?> copy = [];
        foreach (var (name, value) in tags)
            copy[name] = value;
        return copy;
    }
}

internal sealed record Measured(string Name, string? Unit, double Value, IReadOnlyDictionary<string, object?> Tags);
