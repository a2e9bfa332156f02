using System.Text.Json;

namespace WorkflowBk.Conformance;

/// <summary>Something we do otherwise than Elsa on purpose; <c>docs/elsa-compatibility.md</c> gives the reason.</summary>
/// <param name="Cases">Names of the recorded cases that show it.</param>
/// <param name="Quirks">What the recorder calls it, where it found it accidental.</param>
internal sealed record Difference(string Id, IReadOnlyList<string> Cases, IReadOnlyList<string> Quirks)
{
    public static IReadOnlyList<Difference> All { get; } = JsonSerializer.Deserialize<List<Difference>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "differences.json")), JsonSerializerOptions.Web)!;

    public bool Explains(CaseFile recorded) =>
        Cases.Contains(recorded.Name) || (recorded.Quirk is { } quirk && Quirks.Any(known => quirk.Contains(known, StringComparison.OrdinalIgnoreCase)));
}
