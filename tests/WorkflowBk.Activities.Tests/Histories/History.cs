using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkflowBk.Activities.Tests.Histories;

/// <summary>A run of shipped workflows as it was recorded: what came to the engine, and what it did.</summary>
internal sealed record History
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Hash of what each workflow said, by its id; the files lie in <c>versions</c>.</summary>
    public required SortedDictionary<string, string> Versions { get; init; }

    public required IReadOnlyList<RecordedStimulus> Stimuli { get; init; }

    /// <summary>What the engine wrote in the journals, burst for burst.</summary>
    public required IReadOnlyList<string> Journal { get; init; }

    /// <summary>Letters, documents and messages that came of it.</summary>
    public required IReadOnlyList<string> Written { get; init; }

    /// <summary>How each instance stands at the end.</summary>
    public required IReadOnlyList<string> Standing { get; init; }

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Histories", "recorded");

    public static string VersionFolder => Path.Combine(AppContext.BaseDirectory, "Histories", "versions");

    public static string VersionFile(string definitionId, string hash) => $"{definitionId}-{hash[..12]}.json";

    public static History Read(string path) => JsonSerializer.Deserialize<History>(File.ReadAllText(path), _options)!;

    public string Write() => JsonSerializer.Serialize(this, _options) + "\n";
}

/// <summary>One thing that came to the engine.</summary>
/// <param name="At">When.</param>
/// <param name="Do"><c>start</c>, <c>resume</c>, <c>event</c> or <c>timers</c>.</param>
/// <param name="Name">The workflow that is started, the step that goes on, or the event.</param>
/// <param name="About">What the instance is about.</param>
/// <param name="Of">Where a step waits for several: the service that this one is asked of.</param>
internal sealed record RecordedStimulus(
    DateTimeOffset At, string Do, string? Name = null, string? About = null, Guid? Of = null, JsonElement? Payload = null, string? Actor = null);
