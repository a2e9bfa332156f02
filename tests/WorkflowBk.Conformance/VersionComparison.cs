using System.Text.Json;

namespace WorkflowBk.Conformance;

/// <summary>Compares the versions of a definition with what was recorded.</summary>
internal static class VersionComparison
{
    public static async Task<string?> CompareAsync(House house, string definitionId, JsonElement step)
    {
        var history = await house.HistoryAsync(definitionId);
        var latest = history.Count == 0 ? null : (int?)history[^1].Version;
        var published = history.FirstOrDefault(version => version.IsPublished)?.Version;
        var found = history.Select(version => $"{version.Version}{(version.Version == latest ? " latest" : "")}{(version.IsPublished ? " published" : "")}");
        var wanted = step.Items("expectVersions").Select(version =>
            $"{version.Number("version")}{(version.Is("isLatest") ? " latest" : "")}{(version.Is("isPublished") ? " published" : "")}");
        if (!found.SequenceEqual(wanted))
            return $"versions [{string.Join(", ", found)}], recorded [{string.Join(", ", wanted)}]";
        if (step.Member("latest").Number("version") != latest)
            return $"latest is {latest}, recorded {step.Member("latest").Number("version")}";
        return step.Member("published").Number("version") != published
            ? $"published is {published}, recorded {step.Member("published").Number("version")}"
            : null;
    }
}
