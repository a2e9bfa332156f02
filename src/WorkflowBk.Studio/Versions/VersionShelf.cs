using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Versions;

/// <summary>Finds versions the way the designer asks for them.</summary>
internal sealed class VersionShelf(IVersionCatalogue catalogue, IVersionStore store)
{
    private IReadOnlyList<ShelvedVersion>? _all;

    /// <summary>All versions of all workflows, by name and number.</summary>
    public async Task<IReadOnlyList<ShelvedVersion>> AllAsync(CancellationToken cancellationToken)
    {
        if (_all is not null)
            return _all;
        var versions = await catalogue.ListAsync(cancellationToken);
        var latest = versions.GroupBy(version => version.DefinitionId).Select(group => group.MaxBy(version => version.Version)!.Id).ToHashSet(StringComparer.Ordinal);
        return _all = [.. versions.Select(version => new ShelvedVersion(version, latest.Contains(version.Id)))];
    }

    /// <summary>What was read before has changed.</summary>
    public void Forget() => _all = null;

    /// <summary>The version of a workflow that fits; the highest where several do.</summary>
    public async Task<FoundVersion?> FindAsync(string definitionId, string? options, CancellationToken cancellationToken)
    {
        var fits = VersionChoice.Read(options);
        var history = await store.HistoryAsync(definitionId, cancellationToken);
        return history
            .Select(version => new FoundVersion(version, ReferenceEquals(version, history[^1])))
            .LastOrDefault(found => fits(new ShelvedVersion(SummaryOf(found.Version), found.IsLatest)));
    }

    public async Task<FoundVersion?> FindAsync(string versionId, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(versionId, cancellationToken) is not { } version)
            return null;
        var all = await AllAsync(cancellationToken);
        return new FoundVersion(version, all.Any(row => row.Summary.Id == versionId && row.IsLatest));
    }

    /// <summary>Id of the workflow that has the name now; <c>null</c> when none has.</summary>
    public async Task<string?> OwnerOfAsync(string name, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken))
            .FirstOrDefault(row => row.IsLatest && string.Equals(row.Summary.Name, name, StringComparison.OrdinalIgnoreCase))?
            .Summary.DefinitionId;

    /// <summary>Whether no other workflow has the name now.</summary>
    /// <param name="definitionId">The workflow that may have it; <c>null</c> for a new one.</param>
    public async Task<bool> IsFreeAsync(string name, string? definitionId, CancellationToken cancellationToken) =>
        !(await AllAsync(cancellationToken)).Any(row => row.IsLatest && row.Summary.DefinitionId != definitionId
            && string.Equals(row.Summary.Name, name, StringComparison.OrdinalIgnoreCase));

    public static VersionSummary SummaryOf(WorkflowVersion version) =>
        new(version.Id, version.DefinitionId, version.Name, version.Version, version.IsPublished, version.CreatedAt);
}

/// <summary>A version with its drawing.</summary>
internal sealed record FoundVersion(WorkflowVersion Version, bool IsLatest);
