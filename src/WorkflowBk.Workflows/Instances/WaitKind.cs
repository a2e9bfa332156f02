namespace WorkflowBk.Workflows.Instances;

/// <summary>What a wait is waiting for.</summary>
public enum WaitKind
{
    /// <summary>A person completes a task.</summary>
    Task,

    /// <summary>An event with a name.</summary>
    Event,

    /// <summary>A moment in time.</summary>
    Timer,

    /// <summary>The end of another instance, which this one started.</summary>
    Child,

    /// <summary>The moment a failed step is tried again.</summary>
    Retry,
}
