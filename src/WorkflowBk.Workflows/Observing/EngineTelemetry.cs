using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WorkflowBk.Workflows.Observing;

/// <summary>
/// What the engine tells about itself, in System.Diagnostics alone: where nobody listens it costs nothing. Names and tags say
/// which process and what came of it, never whom it is about.
/// </summary>
public static class EngineTelemetry
{
    /// <summary>The name of both the source of spans and the meter.</summary>
    public const string Name = "WorkflowBk.Workflows";

    public const string DefinitionTag = "workflowbk.definition.id";

    public const string StimulusTag = "workflowbk.stimulus.kind";

    public const string OutcomeTag = "workflowbk.burst.outcome";

    public const string TurnsTag = "workflowbk.burst.turns";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter _meter = new(Name);

    /// <summary>Bursts, by definition, kind of stimulus and outcome.</summary>
    internal static readonly Counter<long> Bursts = _meter.CreateCounter<long>(
        "workflowbk.bursts", "{burst}", "Bursts that came to an end.");

    internal static readonly Histogram<double> Duration = _meter.CreateHistogram(
        "workflowbk.burst.duration", "s", "How long a burst took, waiting for its turn included.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10] });

    internal static readonly Histogram<double> Lateness = _meter.CreateHistogram(
        "workflowbk.timer.lateness", "s", "Time from when a timer was due until it was fired.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 5, 10, 30, 60, 300, 900, 3600, 21600, 86400] });

    internal static readonly Counter<long> Incidents = _meter.CreateCounter<long>(
        "workflowbk.incidents", "{incident}", "Steps that failed and need somebody to look at them.");
}
