using System.Text.Json.Nodes;

namespace WorkflowBk.Studio.Tests.Kit;

/// <summary>Workflows as they are drawn.</summary>
internal static class Drawings
{
    public static JsonObject New(string name, JsonArray? steps = null, JsonArray? connections = null) => new()
    {
        ["id"] = null,
        ["definitionId"] = null,
        ["name"] = name,
        ["description"] = "",
        ["version"] = 1,
        ["toolVersion"] = "3.8.0.0",
        ["isLatest"] = true,
        ["root"] = new JsonObject
        {
            ["id"] = $"flow-{name}",
            ["type"] = "Elsa.Flowchart",
            ["version"] = 1,
            ["name"] = "Flowchart1",
            ["activities"] = steps,
            ["connections"] = connections,
        },
    };

    public static JsonObject Step(string id, string type, params (string Input, string Value)[] inputs)
    {
        JsonObject step = new()
        {
            ["id"] = id,
            ["type"] = type,
            ["version"] = 1,
            ["name"] = id,
            ["metadata"] = new JsonObject { ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = 10, ["y"] = 20 } } },
        };
        foreach (var (input, value) in inputs)
        {
            step[input] = new JsonObject
            {
                ["typeName"] = null,
                ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value },
                ["memoryReference"] = null,
            };
        }

        return step;
    }

    public static JsonObject Line(string from, string to, string port = "Done") => new()
    {
        ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
    };

    /// <summary>A workflow that runs through at once and is about no case.</summary>
    public static (JsonArray Steps, JsonArray Connections) Simple() =>
        ([Step("start", "Elsa.Start"), Step("line", "Elsa.WriteLine", ("text", "Hei")), Step("end", "Elsa.End")],
         [Line("start", "line"), Line("line", "end")]);

    public static JsonArray StepsOf(JsonObject definition) => (JsonArray)definition["root"]!["activities"]!;
}
