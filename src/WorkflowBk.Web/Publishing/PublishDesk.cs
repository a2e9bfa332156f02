using WorkflowBk.Data.Bursts;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Validation;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Publishing;

/// <summary>Checks a draft and publishes it, with a word on what is new.</summary>
internal sealed class PublishDesk(IVersionStore versions, DefinitionReview review, DefinitionLibrary library, InstancesOfVersion instances)
{
    /// <returns><c>null</c> when there is no such version.</returns>
    public async Task<PublishSheet?> ReadAsync(string versionId, CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(versionId, cancellationToken) is not { } version)
            return null;
        var history = await versions.HistoryAsync(version.DefinitionId, cancellationToken);
        var isOpen = version.Id == history[^1].Id && !version.IsPublished;
        var findings = isOpen ? await review.ReviewAsync(version.Json, cancellationToken) : [];
        List<EarlierVersion> earlier = [];
        foreach (var other in history.Where(other => other.Id != version.Id && other.PublishedAt is not null))
        {
            if (await instances.CountAsync(other.Id, cancellationToken) is > 0 and var count)
                earlier.Add(new EarlierVersion(other, count));
        }

        return new PublishSheet(version, history[^1], history.FirstOrDefault(other => other.IsPublished), findings, earlier);
    }

    /// <returns>What is missing, or why it cannot be published now.</returns>
    public async Task<Result> PublishAsync(PublishSheet sheet, PublishForm form, CancellationToken cancellationToken)
    {
        if (TextRules.NoteIsGiven(form.Comment, "version.comment-missing", "Comment") is { Succeeded: false } missing)
            return missing;
        try
        {
            var outcome = await library.PublishAsync(sheet.Version.DefinitionId, form.Comment!.Trim(), form.Hash ?? "", cancellationToken);
            return outcome.Status switch
            {
                LibraryStatus.Done => Result.Ok,
                LibraryStatus.Refused => new Problem("version.blocked"),
                _ => new Problem("version.changed-meanwhile"),
            };
        }
        catch (VersionConflictException)
        {
            return new Problem("version.changed-meanwhile");
        }
    }
}

/// <summary>A version that is to be published.</summary>
/// <param name="Published">The version that new cases start on now; <c>null</c> when none does.</param>
/// <param name="Findings">What the check says: first what blocks it, then what is worth a thought.</param>
/// <param name="Earlier">Versions that cases still follow.</param>
internal sealed record PublishSheet(
    WorkflowVersion Version, WorkflowVersion Latest, WorkflowVersion? Published, IReadOnlyList<DefinitionProblem> Findings, IReadOnlyList<EarlierVersion> Earlier)
{
    public bool IsLatest => Version.Id == Latest.Id;

    public bool CanPublish => IsLatest && !Version.IsPublished && !Errors.Any();

    public IEnumerable<DefinitionProblem> Errors => Findings.Where(finding => !finding.IsWarning);

    public IEnumerable<DefinitionProblem> Warnings => Findings.Where(finding => finding.IsWarning);
}

/// <summary>A version that was published before, and how many cases under way follow it.</summary>
internal sealed record EarlierVersion(WorkflowVersion Version, int RunningCases);
