using System.Text.Json;

namespace WorkflowBk.Workflows.Stimuli;

/// <summary>Start a workflow.</summary>
/// <param name="CorrelationId">What the process is about: for ours, the case's id.</param>
/// <param name="Key">Idempotency key: the same key starts it once.</param>
/// <param name="Actor">Id of the person who starts it, or <c>null</c> when nobody stands behind it.</param>
public sealed record StartWorkflow(
    string DefinitionId, string CorrelationId, IReadOnlyDictionary<string, JsonElement> Input, string Key, string? Actor);

/// <summary>Complete a wait.</summary>
/// <param name="Payload">What the step is given; undefined for nothing.</param>
public sealed record ResumeWait(Guid WaitId, JsonElement Payload, string Key, string? Actor);

/// <summary>Publish an event.</summary>
/// <param name="CorrelationId">Only instances about this; <c>null</c> for all.</param>
public sealed record PublishEvent(string Name, string? CorrelationId, JsonElement Payload, string Key, string? Actor);
