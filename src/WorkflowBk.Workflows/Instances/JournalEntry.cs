namespace WorkflowBk.Workflows.Instances;

/// <summary>One line of what happened in an instance: small, and one per step.</summary>
public sealed class JournalEntry
{
    private JournalEntry() { }

    internal JournalEntry(Guid instanceId, string stepId, JournalEvent what, string? detail, string? actor, DateTimeOffset at)
    {
        InstanceId = instanceId;
        StepId = stepId;
        Event = what;
        Detail = detail;
        Actor = actor;
        At = at;
    }

    /// <summary>Rises with time within an instance.</summary>
    public long Id { get; private set; }

    public Guid InstanceId { get; private set; }

    public string StepId { get; private set; } = "";

    public JournalEvent Event { get; private set; }

    /// <summary>The outcome taken, or what the activity noted; <c>null</c> when there is nothing to add.</summary>
    public string? Detail { get; private set; }

    /// <summary>Id of the person behind it; <c>null</c> when the process went on by itself.</summary>
    public string? Actor { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>What a journal line tells.</summary>
public enum JournalEvent
{
    Started,
    Waiting,
    Completed,
    Cancelled,
    Faulted,
    Finished,

    /// <summary>A step wrote something down.</summary>
    Noted,

    /// <summary>Somebody had a failed step run again.</summary>
    Retried,

    /// <summary>Somebody let the process go on behind a failed step.</summary>
    Skipped,

    /// <summary>Somebody had the instance follow another version; the detail says which two, and why.</summary>
    Moved,
}
