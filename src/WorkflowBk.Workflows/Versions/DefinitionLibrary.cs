using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Validation;

namespace WorkflowBk.Workflows.Versions;

/// <summary>
/// The versions of workflows, as process owners change them. The highest version is the latest; at most one is published, and
/// one that ever was never changes again.
/// </summary>
public sealed partial class DefinitionLibrary
{
    private readonly IVersionStore _store;
    private readonly DefinitionReview _review;
    private readonly EngineParts _parts;
    private readonly IServiceProvider _services;

    internal DefinitionLibrary(IVersionStore store, DefinitionReview review, EngineParts parts, IServiceProvider services)
    {
        _store = store;
        _review = review;
        _parts = parts;
        _services = services;
    }

    private DateTimeOffset Now => _parts.Clock.GetUtcNow();

    /// <summary>Publishes the latest version, in the place of the one that was.</summary>
    public Task<LibraryOutcome> PublishAsync(string definitionId, string comment, CancellationToken cancellationToken) =>
        PublishAsync(definitionId, comment, null, cancellationToken);

    /// <summary>The same, for somebody who has read it first.</summary>
    /// <param name="hash">What was read; anything else is not published. <c>null</c> when that is not known.</param>
    /// <exception cref="VersionConflictException">Somebody else stored at the same moment; nothing changed.</exception>
    public async Task<LibraryOutcome> PublishAsync(string definitionId, string comment, string? hash, CancellationToken cancellationToken)
    {
        var history = await _store.HistoryAsync(definitionId, cancellationToken);
        if (history is not [.., var latest])
            return LibraryOutcome.NotFound;
        if (hash is not null && hash != latest.Hash)
            return LibraryOutcome.Of(LibraryStatus.Outdated, latest);
        if (latest.IsPublished)
            return LibraryOutcome.Of(LibraryStatus.Done, latest);
        var problems = await _review.ReviewAsync(latest.Json, cancellationToken);
        if (problems.Any(problem => !problem.IsWarning))
            return LibraryOutcome.Refused([.. problems.Where(problem => !problem.IsWarning)]);

        List<WorkflowVersion> changed = [.. history.Where(version => version.IsPublished)];
        changed.ForEach(version => version.Retract());
        latest.CommentOn(comment);
        latest.Publish(Now);
        await _store.ApplyAsync(
            new VersionChange(definitionId) { Changed = [.. changed, latest], Triggers = await TriggersOfAsync(latest, DefinitionReader.Read(latest.Json).Definition!) },
            cancellationToken);
        return LibraryOutcome.Of(LibraryStatus.Done, latest);
    }

    /// <summary>New cases do not start on the workflow any more; those that run go on.</summary>
    public async Task<LibraryOutcome> RetractAsync(string definitionId, CancellationToken cancellationToken)
    {
        var history = await _store.HistoryAsync(definitionId, cancellationToken);
        if (history.FirstOrDefault(version => version.IsPublished) is not { } published)
            return LibraryOutcome.NotFound;
        published.Retract();
        await _store.ApplyAsync(new VersionChange(definitionId) { Changed = [published], Triggers = [] }, cancellationToken);
        return LibraryOutcome.Of(LibraryStatus.Done, published);
    }

    /// <summary>Makes a new draft that says what an earlier version said.</summary>
    public async Task<LibraryOutcome> RollBackAsync(string definitionId, int toVersion, string author, CancellationToken cancellationToken)
    {
        var history = await _store.HistoryAsync(definitionId, cancellationToken);
        if (history.FirstOrDefault(version => version.Version == toVersion) is not { } earlier)
            return LibraryOutcome.NotFound;
        var added = new WorkflowVersion(definitionId, NumberAfter(history), earlier.Name, earlier.Json, author, "", Now);
        await _store.ApplyAsync(new VersionChange(definitionId) { Added = [added] }, cancellationToken);
        return LibraryOutcome.Of(LibraryStatus.Done, added);
    }

    /// <summary>Removes one version that nobody has followed.</summary>
    public async Task<LibraryOutcome> DeleteAsync(string definitionId, int number, CancellationToken cancellationToken)
    {
        var history = await _store.HistoryAsync(definitionId, cancellationToken);
        return history.FirstOrDefault(version => version.Version == number) is { } version
            ? await RemoveAsync(definitionId, [version], cancellationToken)
            : LibraryOutcome.NotFound;
    }

    /// <summary>Removes a workflow that nobody has followed, with all its versions.</summary>
    public async Task<LibraryOutcome> DeleteAsync(string definitionId, CancellationToken cancellationToken)
    {
        var history = await _store.HistoryAsync(definitionId, cancellationToken);
        return history.Count > 0 ? await RemoveAsync(definitionId, history, cancellationToken) : LibraryOutcome.NotFound;
    }

    /// <summary>Stores a version that comes with the product; publishes it where the workflow is new.</summary>
    internal async Task<WorkflowVersion> AddShippedAsync(
        WorkflowDefinition definition, string json, string author, string comment, IReadOnlyList<WorkflowVersion> history, CancellationToken cancellationToken)
    {
        var added = new WorkflowVersion(definition.DefinitionId, NumberAfter(history), definition.Name, json, author, comment, Now);
        if (history.Count == 0)
            added.Publish(Now);
        await _store.ApplyAsync(
            new VersionChange(definition.DefinitionId)
            {
                Added = [added],
                Triggers = added.IsPublished ? await TriggersOfAsync(added, definition) : null,
            },
            cancellationToken);
        return added;
    }

    private async Task<LibraryOutcome> RemoveAsync(string definitionId, IReadOnlyList<WorkflowVersion> versions, CancellationToken cancellationToken)
    {
        foreach (var version in versions)
        {
            if (await _store.WasFollowedAsync(version.Id, cancellationToken))
                return LibraryOutcome.Of(LibraryStatus.InUse, version);
        }

        await _store.ApplyAsync(
            new VersionChange(definitionId) { Removed = versions, Triggers = versions.Any(version => version.IsPublished) ? [] : null }, cancellationToken);
        return LibraryOutcome.Of(LibraryStatus.Done);
    }

    private async Task<IReadOnlyList<WorkflowTrigger>> TriggersOfAsync(WorkflowVersion version, WorkflowDefinition definition)
    {
        List<WorkflowTrigger> triggers = [];
        foreach (var step in TriggerReader.StepsOf(definition))
        {
            try
            {
                if (await TriggerReader.NextAsync(_parts, _services, step, Now, hasStarted: false) is { } trigger)
                    triggers.Add(new WorkflowTrigger(version, step.Id, trigger, Now));
            }
            catch (ExpressionException)
            {
                // What it waits for depends on a case that is not there yet; as a step in the middle it can still be told.
            }
        }

        return triggers;
    }

    private static int NumberAfter(IReadOnlyList<WorkflowVersion> history) => history.Count == 0 ? 1 : history[^1].Version + 1;
}
