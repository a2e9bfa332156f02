namespace WorkflowBk.Workflows.Versions;

/// <summary>All versions of all workflows at a glance, without the drawings.</summary>
public interface IVersionCatalogue
{
    /// <summary>By name, each workflow's versions lowest first.</summary>
    Task<IReadOnlyList<VersionSummary>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>A version without its drawing.</summary>
/// <param name="IsPublished">New cases start on it.</param>
public sealed record VersionSummary(string Id, string DefinitionId, string Name, int Version, bool IsPublished, DateTimeOffset CreatedAt);
