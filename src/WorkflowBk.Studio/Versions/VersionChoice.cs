using System.Globalization;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Versions;

/// <summary>Which versions the designer asks for: <c>Latest</c>, <c>Published</c>, a number … Empty means all.</summary>
internal static class VersionChoice
{
    public static Func<ShelvedVersion, bool> Read(string? options) => options switch
    {
        null or "" or "AllVersions" => _ => true,
        "Latest" => version => version.IsLatest,
        "Published" => version => version.Summary.IsPublished,
        "LatestOrPublished" => version => version.IsLatest || version.Summary.IsPublished,
        "LatestAndPublished" => version => version.IsLatest && version.Summary.IsPublished,
        "Draft" => version => version.IsLatest && !version.Summary.IsPublished,
        _ when int.TryParse(options, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => version => version.Summary.Version == number,
        _ => _ => false,
    };
}

/// <summary>A version, and whether it is the highest of its workflow.</summary>
internal sealed record ShelvedVersion(VersionSummary Summary, bool IsLatest);
