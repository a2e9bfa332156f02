using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkflowBk.Workflows.Tests.Kit;

/// <summary>Writes a flowchart as a workflow file has it.</summary>
internal sealed class FlowJson
{
    private readonly JsonArray _activities = [];
    private readonly JsonArray _connections = [];

    public FlowJson Add(string id, string type, params (string Name, JsonNode? Value)[] inputs)
    {
        var step = new JsonObject { ["id"] = id, ["name"] = id, ["type"] = type, ["version"] = 1 };
        foreach (var (name, value) in inputs)
            step[JsonNamingPolicy.CamelCase.ConvertName(name)] = value?.DeepClone();
        _activities.Add(step);
        return this;
    }

    public FlowJson Add(JsonNode step)
    {
        _activities.Add(step);
        return this;
    }

    public FlowJson Nested(string id, Action<FlowJson> draw)
    {
        var inner = new FlowJson();
        draw(inner);
        return Add(inner.ToNode(id));
    }

    /// <summary>A container with steps one after the other, or beside each other.</summary>
    public FlowJson List(string id, string type, Action<FlowJson> draw, params (string Id, object? Value)[] variables)
    {
        var inner = new FlowJson();
        draw(inner);
        return Add(new JsonObject
        {
            ["id"] = id,
            ["name"] = id,
            ["type"] = type,
            ["version"] = 1,
            ["activities"] = inner._activities.DeepClone(),
            ["variables"] = WorkflowJson.Variables(variables),
        });
    }

    public FlowJson Sequence(string id, Action<FlowJson> draw, params (string Id, object? Value)[] variables) =>
        List(id, "Elsa.Sequence", draw, variables);

    /// <summary>A step with others in places that have names: <c>then</c>, <c>else</c>, <c>body</c>.</summary>
    public FlowJson With(string id, string type, (string Name, JsonNode? Value)[] inputs, params (string Place, Action<FlowJson> Draw)[] places)
    {
        Add(id, type, inputs);
        foreach (var (place, draw) in places)
        {
            var inner = new FlowJson();
            draw(inner);
            _activities[^1]![place] = inner._activities[0]!.DeepClone();
        }

        return this;
    }

    /// <summary>The step drawn last may start the workflow.</summary>
    public FlowJson Starting()
    {
        _activities[^1]!["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
        return this;
    }

    /// <summary>Steps that only tell that they ran.</summary>
    public FlowJson Notes(params string[] ids)
    {
        foreach (var id in ids)
            Add(id, "Test.Note");
        return this;
    }

    public FlowJson Decision(string id, string js) => Add(id, "Elsa.FlowDecision", ("Condition", In.Js(js)));

    public FlowJson Fork(string id, params string[] branches) =>
        Add(id, "Elsa.FlowFork", ("Branches", In.Json(JsonSerializer.Serialize(branches))));

    public FlowJson Join(string id, string? mode) =>
        mode is null ? Add(id, "Elsa.FlowJoin") : Add(id, "Elsa.FlowJoin", ("Mode", In.Literal(mode)));

    public FlowJson Event(string id, string name) => Add(id, "Elsa.Event", ("EventName", In.Literal(name)));

    public FlowJson Publish(string id, string name, JsonNode? payload = null, bool locally = false) => Add(
        id, "Elsa.PublishEvent", ("EventName", In.Literal(name)), ("Payload", payload), ("IsLocalEvent", In.Literal(locally)));

    public FlowJson Task(string id) => Add(id, "Test.Task");

    public FlowJson Delay(string id, string length) => Add(id, "Elsa.Delay", ("TimeSpan", In.Literal(length)));

    public FlowJson Set(string id, string variable, string js) =>
        Add(id, "Elsa.SetVariable", ("Variable", In.Target(variable)), ("Value", In.Js(js)));

    /// <summary>Connects steps in a row; a step is <c>id</c>, or <c>id:Port</c> to leave by another port than <c>Done</c>.</summary>
    public FlowJson Line(params string[] steps)
    {
        foreach (var (from, to) in steps.Zip(steps.Skip(1)))
        {
            var source = from.Split(':');
            var end = new JsonObject { ["activity"] = source[0] };
            if (source.Length > 1)
                end["port"] = source[1];
            _connections.Add(new JsonObject
            {
                ["source"] = end,
                ["target"] = new JsonObject { ["activity"] = to.Split(':')[0], ["port"] = "In" },
            });
        }

        return this;
    }

    public JsonObject ToNode(string id) => new()
    {
        ["id"] = id,
        ["name"] = id,
        ["type"] = "Elsa.Flowchart",
        ["version"] = 1,
        ["activities"] = _activities.DeepClone(),
        ["connections"] = _connections.DeepClone(),
    };
}
