using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkflowBk.Workflows.Tests.Kit;

/// <summary>Inputs as workflow files write them: <c>{typeName, expression: {type, value}}</c>.</summary>
internal static class In
{
    public static JsonNode Literal(object? value) => Of("Literal", JsonSerializer.SerializeToNode(value));

    public static JsonNode Js(string code) => Of("JavaScript", code);

    public static JsonNode Liquid(string text) => Of("Liquid", text);

    public static JsonNode Json(string json) => Of("Object", json);

    public static JsonNode Variable(string id) => Of("Variable", new JsonObject { ["id"] = id });

    public static JsonNode Input(string name) => Of("Input", new JsonObject { ["name"] = name });

    /// <summary>An output that is kept in a variable.</summary>
    public static JsonNode Into(string variableId) =>
        new JsonObject { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = variableId } };

    /// <summary>The variable that <c>Elsa.SetVariable</c> sets.</summary>
    public static JsonNode Target(string variableId) => new JsonObject { ["id"] = variableId, ["name"] = variableId };

    /// <summary>A case of a switch; written without the wrapping.</summary>
    public static JsonNode Cases(params (string Label, string Js)[] cases) => new JsonArray(
    [
        .. cases.Select(option => new JsonObject
        {
            ["label"] = option.Label,
            ["condition"] = new JsonObject { ["type"] = "JavaScript", ["value"] = option.Js },
        }),
    ]);

    private static JsonObject Of(string type, JsonNode? value) =>
        new() { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } };
}
