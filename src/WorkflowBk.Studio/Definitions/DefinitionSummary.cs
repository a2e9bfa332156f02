using WorkflowBk.Studio.Answers;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Definitions;

/// <summary>A version in a list of the designer's.</summary>
internal sealed record DefinitionSummary(
    string Id, string DefinitionId, string Name, string? Description, int Version, DateTimeOffset CreatedAt, bool IsLatest, bool IsPublished,
    string MaterializerName, bool IsMaterializerAvailable, IReadOnlyList<Link> Links)
{
    public static DefinitionSummary Of(VersionSummary version, bool isLatest, string? description) => new(
        version.Id, version.DefinitionId, version.Name, description, version.Version, version.CreatedAt, isLatest, version.IsPublished,
        "Json", IsMaterializerAvailable: true, DefinitionView.LinksOf(version.DefinitionId));
}
