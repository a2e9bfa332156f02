namespace WorkflowBk.Workflows.Versions;

/// <summary>The stored versions of all workflows.</summary>
public interface IVersionStore
{
    /// <summary>The version that new cases start on, or <c>null</c> when none is published.</summary>
    Task<VersionReference?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken);

    Task<WorkflowVersion?> FindAsync(string versionId, CancellationToken cancellationToken);

    /// <summary>All versions of one workflow, lowest first.</summary>
    Task<IReadOnlyList<WorkflowVersion>> HistoryAsync(string definitionId, CancellationToken cancellationToken);

    /// <summary>Whether an instance, running or ended, has followed a version.</summary>
    Task<bool> WasFollowedAsync(string versionId, CancellationToken cancellationToken);

    /// <summary>Makes a change at once, all of it or nothing.</summary>
    /// <exception cref="VersionConflictException">Somebody else changed the workflow since it was read; nothing was stored.</exception>
    Task ApplyAsync(VersionChange change, CancellationToken cancellationToken);
}
