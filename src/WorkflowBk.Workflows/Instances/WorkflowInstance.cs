using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Instances;

/// <summary>One running, or ended, process. It stays on the version it began on until it is moved on purpose.</summary>
public sealed class WorkflowInstance
{
    private WorkflowInstance() { }

    internal WorkflowInstance(Guid id, VersionReference version, string correlationId, Guid? parentId, DateTimeOffset createdAt)
    {
        ParentId = parentId;
        Id = id;
        DefinitionId = version.DefinitionId;
        VersionId = version.Id;
        VersionHash = version.Hash;
        CorrelationId = correlationId;
        CreatedAt = createdAt;
        UpdatedAt = createdAt;
    }

    public Guid Id { get; private set; }

    public string DefinitionId { get; private set; } = "";

    public string VersionId { get; private set; } = "";

    /// <summary>What the version says, as a hash: evidence of which process was followed.</summary>
    public string VersionHash { get; private set; } = "";

    /// <summary>What the process is about: for ours, the case's id.</summary>
    public string CorrelationId { get; private set; } = "";

    /// <summary>What somebody calls it, in plain words; <c>null</c> when nobody does.</summary>
    public string? Name { get; private set; }

    /// <summary>The instance that started it; <c>null</c> when none did.</summary>
    public Guid? ParentId { get; private set; }

    public WorkflowStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What the engine remembers of it, as JSON; its shape is the engine's own affair.</summary>
    public string State { get; private set; } = "{}";

    /// <summary>Raised by each burst, so that two bursts can never both build on the same state.</summary>
    public int Revision { get; private set; }

    /// <summary>How many steps have failed and are not mended, for those who look for such instances.</summary>
    public int IncidentCount { get; private set; }

    public IReadOnlyList<Incident> Incidents => InstanceState.Deserialize(State).Incidents;

    internal void CallIt(string name) => Name = name;

    internal void CorrelateTo(string correlationId) => CorrelationId = correlationId;

    internal void Follow(VersionReference version)
    {
        VersionId = version.Id;
        VersionHash = version.Hash;
    }

    internal void Keep(InstanceState state, WorkflowStatus status, DateTimeOffset at)
    {
        State = state.Serialize();
        Status = status;
        IncidentCount = state.Incidents.Count;
        UpdatedAt = at;
        Revision++;
        EndedAt = status == WorkflowStatus.Running ? null : EndedAt ?? at;
    }
}
