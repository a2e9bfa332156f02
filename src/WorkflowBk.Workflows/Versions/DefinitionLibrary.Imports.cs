using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Versions;

/// <content>New workflows, and definitions that come from a file.</content>
public sealed partial class DefinitionLibrary
{
    /// <summary>
    /// Stores the first draft of a new workflow. The same sent again finds it stored; another workflow under the id is left, and
    /// answered with <see cref="LibraryStatus.Outdated"/>.
    /// </summary>
    /// <exception cref="VersionConflictException">Somebody else stored at the same moment; nothing changed.</exception>
    public async Task<LibraryOutcome> CreateAsync(string json, string author, CancellationToken cancellationToken)
    {
        var reading = DefinitionReader.Read(json);
        if (reading.Definition is not { } definition)
            return LibraryOutcome.Refused(reading.Problems);
        var history = await _store.HistoryAsync(definition.DefinitionId, cancellationToken);
        if (history is [.., var latest])
            return LibraryOutcome.Of(Drawing.SaysTheSame(latest.Json, json) ? LibraryStatus.Done : LibraryStatus.Outdated, latest);
        var added = new WorkflowVersion(definition.DefinitionId, 1, definition.Name, json, author, "", Now);
        await _store.ApplyAsync(new VersionChange(definition.DefinitionId) { Added = [added] }, cancellationToken);
        return LibraryOutcome.Of(LibraryStatus.Done, added);
    }

    /// <summary>
    /// Stores a definition as a new version that is not published. A draft that somebody is drawing stays as the version before
    /// it. What says the same as the latest version is not stored anew.
    /// </summary>
    /// <exception cref="VersionConflictException">Somebody else stored at the same moment; nothing changed.</exception>
    public async Task<LibraryOutcome> ImportAsync(string json, string author, string comment, CancellationToken cancellationToken)
    {
        var reading = DefinitionReader.Read(json);
        if (reading.Definition is not { } definition)
            return LibraryOutcome.Refused(reading.Problems);
        var history = await _store.HistoryAsync(definition.DefinitionId, cancellationToken);
        if (history is [.., var latest] && Drawing.SaysTheSame(latest.Json, json))
            return LibraryOutcome.Of(LibraryStatus.Done, latest);
        var added = new WorkflowVersion(definition.DefinitionId, NumberAfter(history), definition.Name, json, author, comment, Now);
        await _store.ApplyAsync(new VersionChange(definition.DefinitionId) { Added = [added] }, cancellationToken);
        return LibraryOutcome.Of(LibraryStatus.Done, added);
    }
}
