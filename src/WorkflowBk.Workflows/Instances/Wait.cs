namespace WorkflowBk.Workflows.Instances;

/// <summary>Something an instance waits for. It exists exactly as long as it is waited for.</summary>
public sealed class Wait
{
    private Wait() { }

    internal Wait(
        Guid id, Guid instanceId, int executionId, string stepId, WaitKind kind, string name, string? correlationId,
        DateTimeOffset? dueAt)
    {
        Id = id;
        InstanceId = instanceId;
        ExecutionId = executionId;
        StepId = stepId;
        Kind = kind;
        Name = name;
        CorrelationId = correlationId;
        DueAt = dueAt;
    }

    public Guid Id { get; private set; }

    public Guid InstanceId { get; private set; }

    /// <summary>Which run of the step waits; a step in a loop has several over time.</summary>
    public int ExecutionId { get; private set; }

    public string StepId { get; private set; } = "";

    public WaitKind Kind { get; private set; }

    /// <summary>The event's name, or the kind of task.</summary>
    public string Name { get; private set; } = "";

    public string? CorrelationId { get; private set; }

    /// <summary>When a timer is due, in UTC; <c>null</c> while its step has failed and is not mended.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>It is not fired again by itself.</summary>
    internal void Hold() => DueAt = null;

    /// <summary>The step has another id from now on.</summary>
    internal void BelongTo(string stepId) => StepId = stepId;

    internal void CorrelateTo(string correlationId) => CorrelationId = correlationId;
}
