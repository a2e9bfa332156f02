using System.Diagnostics;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Workflows.Observing;

/// <summary>One burst as operators see it: a span, and what is counted when it ends. A burst that is run again is still one.</summary>
internal sealed class BurstWatch(string kind, bool isObserved = true) : IDisposable
{
    private readonly Activity? _span = !isObserved ? null : EngineTelemetry.Source.StartActivity($"burst {kind}");
    private readonly long _begun = Stopwatch.GetTimestamp();
    private string _outcome = "failed";

    /// <summary>The definition of the instance it began with; <c>null</c> when it never reached one.</summary>
    public string? DefinitionId { get; set; }

    /// <summary>Turns taken, in the last try when there were several.</summary>
    public int Turns { get; set; }

    /// <summary>Time since its wait was due; <c>null</c> when that has no due time.</summary>
    public TimeSpan? Lateness { get; set; }

    /// <param name="failedSteps">Steps that are incidents if the burst is kept.</param>
    public StimulusOutcome Ends(StimulusOutcome outcome, int failedSteps)
    {
        _outcome = Name(outcome.Status);
        if (outcome.Status != StimulusStatus.Applied || !isObserved)
            return outcome;
        if (failedSteps > 0)
            EngineTelemetry.Incidents.Add(failedSteps, new KeyValuePair<string, object?>(EngineTelemetry.DefinitionTag, DefinitionId));
        if (kind == StimulusKind.Timer && Lateness is { } late)
            EngineTelemetry.Lateness.Record(late.TotalSeconds, new KeyValuePair<string, object?>(EngineTelemetry.DefinitionTag, DefinitionId));
        return outcome;
    }

    public void Dispose()
    {
        if (!isObserved)
            return;
        TagList tags = new()
        {
            { EngineTelemetry.StimulusTag, kind },
            { EngineTelemetry.OutcomeTag, _outcome },
        };
        if (DefinitionId is not null)
            tags.Add(EngineTelemetry.DefinitionTag, DefinitionId);
        EngineTelemetry.Bursts.Add(1, tags);
        EngineTelemetry.Duration.Record(Stopwatch.GetElapsedTime(_begun).TotalSeconds, tags);
        if (_span is null)
            return;
        foreach (var (name, value) in tags)
            _span.SetTag(name, value);
        _span.SetTag(EngineTelemetry.TurnsTag, Turns);
        if (_outcome == "failed")
            _span.SetStatus(ActivityStatusCode.Error);
        _span.Dispose();
    }

    private static string Name(StimulusStatus status) => status switch
    {
        StimulusStatus.Applied => "applied",
        StimulusStatus.AlreadyApplied => "already_applied",
        StimulusStatus.Rejected => "rejected",
        StimulusStatus.NotFound => "not_found",
        _ => "not_running",
    };
}
