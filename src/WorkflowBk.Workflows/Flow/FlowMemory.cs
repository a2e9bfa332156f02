using System.Text.Json;
using System.Text.Json.Serialization;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Flow;

/// <summary>
/// What a flowchart counts: how often each step was visited, how often each connection was, and whether its last visit
/// followed it. Counting, rather than marking, makes merges work round after round in a loop.
/// </summary>
internal sealed class FlowMemory
{
    /// <summary>The step the flowchart was started at, where it was another than the usual one.</summary>
    public string? Start { get; set; }

    public Dictionary<string, int> Steps { get; set; } = [];

    /// <summary>By connection key: visits, negative when the last one did not follow the connection.</summary>
    public Dictionary<string, int> Connections { get; set; } = [];

    public static FlowMemory Read(JsonElement? memory) =>
        memory is { } json ? json.Deserialize(FlowMemoryJson.Default.FlowMemory)! : new FlowMemory();

    public JsonElement Write() => JsonSerializer.SerializeToElement(this, FlowMemoryJson.Default.FlowMemory);

    public bool IsEmpty => Start is null && Steps.Count == 0 && Connections.Count == 0;

    public int VisitsOf(string stepId) => Steps.GetValueOrDefault(stepId);

    public void SetVisits(string stepId, int visits) => Steps[stepId] = visits;

    public int VisitsOf(Connection connection) => Math.Abs(Connections.GetValueOrDefault(Key(connection)));

    /// <summary>Negative when the last visit did not follow it.</summary>
    public int SignedVisitsOf(Connection connection) => Connections.GetValueOrDefault(Key(connection));

    public bool WasFollowed(Connection connection) => Connections.GetValueOrDefault(Key(connection)) > 0;

    public void Visit(Connection connection, bool followed)
    {
        var visits = VisitsOf(connection) + 1;
        Connections[Key(connection)] = followed ? visits : -visits;
    }

    /// <param name="signedVisits">Negative when the last visit did not follow it.</param>
    public void Take(Connection connection, int signedVisits)
    {
        if (signedVisits != 0)
            Connections[Key(connection)] = signedVisits;
    }

    private static string Key(Connection connection) => $"{connection.SourceId}:{connection.SourcePort}:{connection.TargetId}";
}

[JsonSerializable(typeof(FlowMemory))]
internal sealed partial class FlowMemoryJson : JsonSerializerContext;
