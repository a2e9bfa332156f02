using Microsoft.EntityFrameworkCore;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Data.Bursts;

/// <summary>All versions of all workflows, for those who own the process. Nothing of any family is read.</summary>
public sealed class ProcessVersions(MunicipalityDb db)
{
    /// <summary>Workflows by the name they have now, each with its newest version first.</summary>
    public async Task<IReadOnlyList<ProcessVersion>> ListAsync(CancellationToken cancellationToken)
    {
        var running = await db.Instances
            .Where(instance => instance.Status == WorkflowStatus.Running)
            .GroupBy(instance => instance.VersionId)
            .Select(group => new { VersionId = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.VersionId, group => group.Count, cancellationToken);
        // The drawings themselves are large and stay where they are.
        var versions = await db.WorkflowVersions
            .OrderByDescending(version => version.Version)
            .Select(version => new ProcessVersion(
                version.Id, version.DefinitionId, version.Name, version.Version, version.IsPublished, version.Author, version.Comment,
                version.CreatedAt, version.PublishedAt, version.Hash, 0))
            .ToListAsync(cancellationToken);
        // A workflow that has been given another name is still one workflow, under the name it has now.
        return
        [
            .. versions
                .GroupBy(version => version.DefinitionId)
                .OrderBy(workflow => workflow.First().Name, StringComparer.CurrentCulture).ThenBy(workflow => workflow.Key, StringComparer.Ordinal)
                .SelectMany(workflow => workflow)
                .Select(version => version with { RunningCases = running.GetValueOrDefault(version.Id) }),
        ];
    }
}

/// <summary>One version of a workflow, without its drawing.</summary>
/// <param name="IsPublished">New cases start on it.</param>
/// <param name="Hash">Of what it says; see <see cref="Workflows.Definitions.ContentHash"/>.</param>
public sealed record ProcessVersion(
    string Id, string DefinitionId, string Name, int Version, bool IsPublished, string Author, string Comment,
    DateTimeOffset CreatedAt, DateTimeOffset? PublishedAt, string Hash, int RunningCases);
