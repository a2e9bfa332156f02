using WorkflowBk.Studio.Answers;
using WorkflowBk.Studio.Definitions;
using WorkflowBk.Web.Administration;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Editing;
using WorkflowBk.Workflows.Validation;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Editing;

/// <summary>Changes a process without the drawing, and stores it as the designer does.</summary>
internal sealed class EditDesk(IVersionStore versions, OutlineReader outlines, DefinitionLibrary library, DefinitionReview review, DraftDesk drafts, ProblemSentences sentences)
{
    /// <returns><c>null</c> when there is no such version.</returns>
    public async Task<EditSheet?> ReadAsync(string versionId, CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(versionId, cancellationToken) is not { } version
            || DefinitionReader.Read(version.Json).Definition is not { } definition
            || await outlines.ReadAsync(versionId, cancellationToken) is not { } outline)
        {
            return null;
        }

        var history = await versions.HistoryAsync(version.DefinitionId, cancellationToken);
        return new EditSheet(version, history is [.., var latest] ? latest : version, definition, outline);
    }

    /// <summary>What must be put right before a draft can be published; nothing is looked for in what was published before.</summary>
    public async Task<IReadOnlyList<EditWarning>> WarningsAsync(WorkflowVersion version, CancellationToken cancellationToken) => version.IsDraft
        ? [.. (await review.ReviewAsync(version.Json, cancellationToken)).Where(problem => !problem.IsWarning).Select(problem => new EditWarning(problem.StepId, sentences.Say(problem))).Distinct()]
        : [];

    /// <summary>Makes a change to what the person had before them, and keeps it as a draft.</summary>
    /// <param name="basis">What the version said when the page was opened.</param>
    /// <param name="edit">The change.</param>
    /// <param name="repeated">The step it is about, where a version says already what the change would make of it.</param>
    public async Task<EditAnswer> SaveAsync(
        EditSheet sheet, string? basis, string author, Func<string, EditOutcome> edit, Func<WorkflowVersion, string?> repeated, CancellationToken cancellationToken)
    {
        if (basis == sheet.Version.Hash)
        {
            var changed = edit(sheet.Version.Json);
            if (changed.Json is null)
                return EditAnswer.Refused(changed.Problem!);
            try
            {
                var outcome = await drafts.SaveAsync(changed.Json, sheet.Version, basis, author, cancellationToken);
                if (outcome is { Status: LibraryStatus.Done, Version: { } saved })
                    return new EditAnswer(saved, changed.StepId, null);
                if (outcome.Status != LibraryStatus.Outdated)
                    return EditAnswer.Refused(new EditProblem(outcome.Status == LibraryStatus.WouldEmpty ? "would-empty" : "refused", [.. outcome.Problems.Select(sentences.Say)]));
            }
            catch (VersionConflictException)
            {
                // Others are storing at this moment, as a second press of the same button does.
            }
        }

        var history = await versions.HistoryAsync(sheet.Version.DefinitionId, cancellationToken);
        return history is [.., var latest] && repeated(latest) is { } stepId
            ? new EditAnswer(latest, stepId, null)
            : EditAnswer.Refused(new EditProblem(EditAnswer.Outdated, []));
    }

    /// <summary>A change that leaves what it has made once as it is.</summary>
    public static Func<WorkflowVersion, string?> SameAgain(Func<string, EditOutcome> edit) => latest =>
        edit(latest.Json) is { Json: { } json, StepId: var stepId } && Drawing.SaysTheSame(latest.Json, json) ? stepId : null;

    /// <summary>Makes a new draft that says what an earlier version said. Sent again, it finds it made.</summary>
    public async Task<WorkflowVersion?> StartOverAsync(EditSheet sheet, string author, CancellationToken cancellationToken)
    {
        if (sheet.IsLatest || sheet.Latest.Hash == sheet.Version.Hash)
            return sheet.Latest;
        try
        {
            return (await library.RollBackAsync(sheet.Version.DefinitionId, sheet.Version.Version, author, cancellationToken)).Version;
        }
        catch (VersionConflictException)
        {
            return null;
        }
    }
}

/// <summary>What must be put right before the process can be published.</summary>
internal sealed record EditWarning(string? StepId, string Text);

/// <summary>What became of a change.</summary>
/// <param name="Version">The draft as it is now; <c>null</c> when nothing was stored.</param>
/// <param name="StepId">The step that was changed.</param>
internal sealed record EditAnswer(WorkflowVersion? Version, string? StepId, EditProblem? Problem)
{
    /// <summary>Somebody has changed the process since the page was opened.</summary>
    public const string Outdated = "outdated";

    public static EditAnswer Refused(EditProblem problem) => new(null, null, problem);
}
