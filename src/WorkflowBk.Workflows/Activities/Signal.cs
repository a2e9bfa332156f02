using System.Text.Json;

namespace WorkflowBk.Workflows.Activities;

/// <summary>What a waiting step was waiting for.</summary>
/// <param name="Wait">The wait that it came on.</param>
/// <param name="Payload">What came with it; undefined for a timer.</param>
public sealed record Signal(Instances.Wait Wait, JsonElement Payload);
