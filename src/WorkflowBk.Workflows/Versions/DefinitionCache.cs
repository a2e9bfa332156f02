using System.Collections.Concurrent;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Versions;

/// <summary>Definitions that have been read, by the hash of what they say: a published version never changes.</summary>
internal sealed class DefinitionCache
{
    private const int MaxDefinitions = 200;

    private readonly ConcurrentDictionary<string, WorkflowDefinition> _definitions = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">A stored version cannot be read; it was checked when it was stored.</exception>
    public WorkflowDefinition Get(WorkflowVersion version)
    {
        if (_definitions.TryGetValue(version.Hash, out var known))
            return known;
        var definition = DefinitionReader.Read(version.Json).Definition
            ?? throw new InvalidOperationException($"Version {version.Id} cannot be read.");
        if (_definitions.Count >= MaxDefinitions)
            _definitions.Clear();
        return _definitions.GetOrAdd(version.Hash, definition);
    }
}
