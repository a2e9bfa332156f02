using System.Text.Json.Nodes;

namespace WorkflowBk.Workflows.Tests.Kit;

/// <summary>Writes a workflow as Elsa 3 JSON.</summary>
internal sealed class WorkflowJson(string definitionId)
{
    private readonly JsonArray _variables = [];
    private readonly JsonArray _inputs = [];
    private readonly JsonObject _options = [];
    private JsonNode _root = new FlowJson().ToNode("flow");

    public static string Of(Action<FlowJson> draw) => new WorkflowJson("flow-1").Draw(draw).ToString();

    public WorkflowJson Draw(Action<FlowJson> draw)
    {
        var flow = new FlowJson();
        draw(flow);
        _root = flow.ToNode("flow");
        return this;
    }

    public WorkflowJson Root(JsonNode root)
    {
        _root = root;
        return this;
    }

    public WorkflowJson Variable(string id, string typeName, object? value)
    {
        _variables.Add(new JsonObject
        {
            ["id"] = id,
            ["name"] = id,
            ["typeName"] = typeName,
            ["storageDriverTypeName"] = "WorkflowInstanceStorageDriver",
            ["value"] = System.Text.Json.JsonSerializer.SerializeToNode(value),
        });
        return this;
    }

    /// <summary>Variables of a container, with their values at its start; they outlast a wait.</summary>
    public static JsonArray Variables(params (string Id, object? Value)[] variables)
    {
        var owner = new WorkflowJson("");
        foreach (var (id, value) in variables)
            owner.Variable(id, "Object", value);
        return owner._variables;
    }

    /// <summary>A variable that does not outlast a wait.</summary>
    public WorkflowJson Fleeting(string id, string typeName, object? value)
    {
        Variable(id, typeName, value);
        _variables[^1]!["storageDriverTypeName"] = "MemoryStorageDriver";
        return this;
    }

    public WorkflowJson Input(string name, bool kept)
    {
        _inputs.Add(new JsonObject { ["name"] = name, ["type"] = "Object", ["storageDriverType"] = kept ? "WorkflowInstanceStorageDriver" : null });
        return this;
    }

    public WorkflowJson ContinueWithIncidents()
    {
        _options["incidentStrategyType"] = "ContinueWithIncidentsStrategy";
        return this;
    }

    public JsonObject ToNode() => new()
    {
        ["id"] = $"{definitionId}-v1",
        ["definitionId"] = definitionId,
        ["name"] = definitionId,
        ["version"] = 1,
        ["variables"] = _variables.DeepClone(),
        ["inputs"] = _inputs.DeepClone(),
        ["options"] = _options.DeepClone(),
        ["root"] = _root.DeepClone(),
    };

    public override string ToString() => ToNode().ToJsonString();
}
