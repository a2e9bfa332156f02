using System.Text.Json;

namespace WorkflowBk.Workflows.Instances;

/// <summary>A step that failed, and why.</summary>
public sealed record Incident(string StepId, string StepType, string Message, DateTimeOffset At)
{
    /// <summary>Which run of the step failed; 0 when it failed while it was tidied up, and there is nothing left to mend.</summary>
    public int ExecutionId { get; init; }

    /// <summary>The inputs it had, by name; long ones are left out.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Inputs { get; init; }

    /// <summary>The wait that it failed to go on from; <c>null</c> when it failed as it began.</summary>
    public Guid? WaitId { get; init; }

    /// <summary>What came on that wait.</summary>
    public JsonElement? Payload { get; init; }
}
