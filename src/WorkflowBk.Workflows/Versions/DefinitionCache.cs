using System.Collections.Concurrent;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Versions;

/// <summary>Definitions that have been read, by the hash of what they say: a published version never changes.</summary>
internal sealed class DefinitionCache
{
    private const int MaxDefinitions = 200;

    private readonly ConcurrentDictionary<string, WorkflowDefinition> _definitions = new(StringComparer.Ordinal);

    /// <summary>The definition of a stored version; <c>null</c> when there is no such version.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public async ValueTask<WorkflowDefinition?> FindAsync(string versionId, IVersionStore versions, CancellationToken cancellationToken) =>
        await versions.FindAsync(versionId, cancellationToken) is { } version
            ? await GetAsync(versionId, version.Hash, versions, cancellationToken)
            : null;

    /// <exception cref="InvalidOperationException">
    /// The stored version is gone, cannot be read, or does not say what it said: it was changed behind our back.
    /// </exception>
    public async ValueTask<WorkflowDefinition> GetAsync(
        string versionId, string hash, IVersionStore versions, CancellationToken cancellationToken)
    {
        if (_definitions.TryGetValue(hash, out var known))
            return known;
        var version = await versions.FindAsync(versionId, cancellationToken);
        if (version is null || ContentHash.Of(version.Json) != hash || DefinitionReader.Read(version.Json).Definition is not { } definition)
            throw new InvalidOperationException($"Workflow version {versionId} is gone, or is not what it was when it was published.");
        if (_definitions.Count >= MaxDefinitions)
            _definitions.Clear();
        return _definitions.GetOrAdd(hash, definition);
    }
}
