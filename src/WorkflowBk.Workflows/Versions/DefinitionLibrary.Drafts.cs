using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Versions;

/// <content>How drafts are kept, and what is never stored as one.</content>
public sealed partial class DefinitionLibrary
{
    /// <summary>A workflow of fewer steps that was never published is quickly drawn again.</summary>
    private const int StepsWorthKeeping = 3;

    private static readonly DraftBasis _anything = new(null, null, MayEmpty: true);

    /// <summary>Stores a draft: over the latest version where that is one, else as a new version.</summary>
    /// <param name="json">Elsa 3 workflow JSON.</param>
    public Task<LibraryOutcome> SaveAsync(string json, string author, CancellationToken cancellationToken) =>
        SaveAsync(json, author, _anything, cancellationToken);

    /// <summary>
    /// The same, for somebody who has looked at the workflow first. What says the same as the latest version is not stored anew,
    /// so that neither looking nor sending twice makes a draft.
    /// </summary>
    /// <exception cref="VersionConflictException">Somebody else stored at the same moment; nothing changed.</exception>
    public async Task<LibraryOutcome> SaveAsync(string json, string author, DraftBasis basis, CancellationToken cancellationToken)
    {
        var reading = DefinitionReader.Read(json);
        if (reading.Definition is not { } definition)
            return LibraryOutcome.Refused(reading.Problems);
        var history = await _store.HistoryAsync(definition.DefinitionId, cancellationToken);
        if (history is [.., var latest] && !ReferenceEquals(basis, _anything))
        {
            if (Drawing.SaysTheSame(latest.Json, json))
                return LibraryOutcome.Of(LibraryStatus.Done, latest);
            if (!basis.Fits(latest))
                return LibraryOutcome.Of(LibraryStatus.Outdated, latest);
            if (!basis.MayEmpty && Empties(definition, history))
                return LibraryOutcome.Of(LibraryStatus.WouldEmpty, latest);
        }

        if (history is [.., { IsDraft: true } draft])
        {
            draft.Save(definition.Name, json, author, Now);
            await _store.ApplyAsync(new VersionChange(definition.DefinitionId) { Changed = [draft] }, cancellationToken);
            return LibraryOutcome.Of(LibraryStatus.Done, draft);
        }

        var added = new WorkflowVersion(definition.DefinitionId, NumberAfter(history), definition.Name, json, author, "", Now);
        await _store.ApplyAsync(new VersionChange(definition.DefinitionId) { Added = [added] }, cancellationToken);
        return LibraryOutcome.Of(LibraryStatus.Done, added);
    }

    /// <summary>A designer that could not show a workflow sends back the one step that was put on the empty sheet.</summary>
    private static bool Empties(WorkflowDefinition definition, IReadOnlyList<WorkflowVersion> history)
    {
        if (DefinitionReader.Read(history[^1].Json).Definition is not { } before)
            return false;
        var steps = StepsIn(before);
        return (steps.Count >= StepsWorthKeeping || (steps.Count > 0 && history.Any(version => !version.IsDraft)))
            && !StepsIn(definition).Overlaps(steps);
    }

    private static HashSet<string> StepsIn(WorkflowDefinition definition) =>
        [.. definition.Root.Children.SelectMany(child => child.SelfAndDescendants()).Select(step => step.Id)];
}
