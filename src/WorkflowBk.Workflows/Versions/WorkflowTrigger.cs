using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Versions;

/// <summary>A step of a published version that starts an instance by itself, when an event comes or a moment is reached.</summary>
public sealed class WorkflowTrigger
{
    private WorkflowTrigger() { }

    internal WorkflowTrigger(WorkflowVersion version, string stepId, Activities.Trigger trigger, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        DefinitionId = version.DefinitionId;
        VersionId = version.Id;
        StepId = stepId;
        Kind = trigger.Kind;
        Name = trigger.Name;
        DueAt = trigger.DueAt;
    }

    public Guid Id { get; private set; }

    public string DefinitionId { get; private set; } = "";

    public string VersionId { get; private set; } = "";

    public string StepId { get; private set; } = "";

    public WaitKind Kind { get; private set; }

    /// <summary>The event's name, or the kind of timer.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When a timer starts the next instance; <c>null</c> when it never does again.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    internal void NextAt(DateTimeOffset? dueAt) => DueAt = dueAt;
}
