using System.Text.Json;

namespace WorkflowBk.Workflows.Execution;

/// <summary>What started an instance by itself: an event or a timer, at a step that may start the workflow.</summary>
internal sealed record StartedBy(string StepId, JsonElement Payload);
