namespace WorkflowBk.Workflows.Versions;

/// <summary>What changes among the versions of one workflow.</summary>
public sealed record VersionChange(string DefinitionId)
{
    public IReadOnlyList<WorkflowVersion> Added { get; init; } = [];

    public IReadOnlyList<WorkflowVersion> Changed { get; init; } = [];

    public IReadOnlyList<WorkflowVersion> Removed { get; init; } = [];

    /// <summary>What starts the workflow from now on; <c>null</c> when that stays as it is.</summary>
    public IReadOnlyList<WorkflowTrigger>? Triggers { get; init; }
}
