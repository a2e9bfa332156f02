using WorkflowBk.Workflows.Comparing;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Comparing;

/// <summary>Reads two versions of a process and what differs between them.</summary>
internal sealed class CompareDesk(IVersionStore versions)
{
    /// <param name="fromId">The version to compare with; <c>null</c> for the one before.</param>
    /// <returns><c>null</c> when there is no such version.</returns>
    public async Task<ComparedVersions?> ReadAsync(string versionId, string? fromId, CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(versionId, cancellationToken) is not { } version)
            return null;
        var others = (await versions.HistoryAsync(version.DefinitionId, cancellationToken)).Where(other => other.Id != version.Id).Reverse().ToList();
        var from = others.Find(other => other.Id == fromId) ?? others.Find(other => other.Version < version.Version) ?? others.FirstOrDefault();
        if (from is null || Read(from) is not { } before || Read(version) is not { } after)
            return new ComparedVersions(version, others, from, null, null);
        var changes = DefinitionComparison.Compare(before, after);
        return new ComparedVersions(version, others, from, changes, ChangeDrawing.Of(before, after, changes));
    }

    private static WorkflowDefinition? Read(WorkflowVersion version) => DefinitionReader.Read(version.Json).Definition;
}

/// <summary>Two versions side by side.</summary>
/// <param name="Others">Versions it can be compared with, the newest first.</param>
/// <param name="From">The one it is compared with; <c>null</c> when it is the only one.</param>
/// <param name="Changes"><c>null</c> when one of them cannot be read, or there is only one.</param>
/// <param name="Drawing"><c>null</c> when there is nothing to show on it.</param>
internal sealed record ComparedVersions(
    WorkflowVersion Version, IReadOnlyList<WorkflowVersion> Others, WorkflowVersion? From, DefinitionChanges? Changes, ChangeDrawing? Drawing);
