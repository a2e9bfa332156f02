using System.Text.Json;

namespace WorkflowBk.Workflows.Stimuli;

/// <summary>Start a workflow.</summary>
/// <param name="CorrelationId">What the process is about: for ours, the case's id; empty for nothing.</param>
/// <param name="Key">Idempotency key: the same key starts it once.</param>
/// <param name="Actor">Id of the person who starts it, or <c>null</c> when nobody stands behind it.</param>
public sealed record StartWorkflow(
    string DefinitionId, string CorrelationId, IReadOnlyDictionary<string, JsonElement> Input, string Key, string? Actor);

/// <summary>Complete a wait.</summary>
/// <param name="Payload">What the step is given; undefined for nothing.</param>
public sealed record ResumeWait(Guid WaitId, JsonElement Payload, string Key, string? Actor);

/// <summary>Publish an event.</summary>
/// <param name="CorrelationId">Only instances about this; <c>null</c> for all. An instance that it starts is about it.</param>
public sealed record PublishEvent(string Name, string? CorrelationId, JsonElement Payload, string Key, string? Actor)
{
    /// <summary>Only this instance; <c>null</c> for all.</summary>
    public Guid? InstanceId { get; init; }
}

/// <summary>End an instance where it stands, and those it started.</summary>
/// <param name="Reason">Why, for the journal.</param>
public sealed record CancelInstance(Guid InstanceId, string Reason, string Key, string? Actor);

/// <summary>Do something about a step that failed.</summary>
/// <param name="ExecutionId">Which run of the step: <see cref="Instances.Incident.ExecutionId"/>.</param>
/// <param name="Reason">Why, for the journal.</param>
public sealed record MendIncident(Guid InstanceId, int ExecutionId, Mending Mending, string Reason, string Key, string? Actor);

/// <summary>Have an instance follow another version of its workflow.</summary>
/// <param name="VersionId">A version of the same workflow that is or has been published.</param>
/// <param name="RenamedSteps">Steps that have another id there: the id there, by the id in the version it follows.</param>
/// <param name="Reason">Why, for the journal.</param>
public sealed record MoveInstance(
    Guid InstanceId, string VersionId, IReadOnlyDictionary<string, string> RenamedSteps, string Reason, string Key, string? Actor);

/// <summary>What is done about a step that failed.</summary>
public abstract record Mending
{
    private Mending() { }

    /// <summary>Run it again.</summary>
    /// <param name="Inputs">Values to use instead of what the definition says, by the input's name.</param>
    public sealed record Retry(IReadOnlyDictionary<string, JsonElement> Inputs) : Mending;

    /// <summary>Go on behind it.</summary>
    /// <param name="Outcome">The way out that it is taken to have left by.</param>
    public sealed record Skip(string Outcome) : Mending;
}
