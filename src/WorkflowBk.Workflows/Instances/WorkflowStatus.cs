namespace WorkflowBk.Workflows.Instances;

/// <summary>Where an instance stands.</summary>
public enum WorkflowStatus
{
    /// <summary>Something is waited for.</summary>
    Running,

    /// <summary>Ended by itself.</summary>
    Finished,

    /// <summary>Ended by somebody.</summary>
    Cancelled,

    /// <summary>Stopped by a step that failed.</summary>
    Faulted,
}
