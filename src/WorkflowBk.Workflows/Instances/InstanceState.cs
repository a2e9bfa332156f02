using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkflowBk.Workflows.Instances;

/// <summary>What an instance must remember between bursts. Completed steps are in the journal, not here.</summary>
internal sealed class InstanceState
{
    /// <summary>Number the next step under way gets.</summary>
    public int NextExecutionId { get; set; } = 1;

    public List<ActivityExecution> Executions { get; set; } = [];

    /// <summary>Values of variables, by the variable's id.</summary>
    public Dictionary<string, JsonElement> Variables { get; set; } = [];

    public Dictionary<string, JsonElement> Input { get; set; } = [];

    /// <summary>What the workflow gives to whoever started it.</summary>
    public Dictionary<string, JsonElement>? Output { get; set; }

    /// <summary>What steps gave when they last completed, by step and name; only where an expression of the workflow asks for it.</summary>
    public Dictionary<string, Dictionary<string, JsonElement>>? Outputs { get; set; }

    /// <summary>What the last of them gave as its result.</summary>
    public JsonElement? LastResult { get; set; }

    public List<Incident> Incidents { get; set; } = [];

    public string Serialize() => JsonSerializer.Serialize(this, StateJson.Default.InstanceState);

    public static InstanceState Deserialize(string json) => JsonSerializer.Deserialize(json, StateJson.Default.InstanceState)!;
}

// A value may be as deep as JSON from outside can be; here it stands some levels deeper, and must still be readable.
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, MaxDepth = 128)]
[JsonSerializable(typeof(InstanceState))]
internal sealed partial class StateJson : JsonSerializerContext;
