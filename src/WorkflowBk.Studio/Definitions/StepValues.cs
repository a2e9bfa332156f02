using System.Text.Json.Nodes;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Studio.Catalogue;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Studio.Definitions;

/// <summary>The values of a step's inputs as the designer must have them: an object that says type and expression.</summary>
internal static class StepValues
{
    /// <summary>A bare value breaks the designer's panel, and a value without its type is of no use to Elsa.</summary>
    public static void Complete(JsonObject root, ActivityCatalog catalog)
    {
        foreach (var step in DrawnSteps.All(root))
        {
            step["customProperties"] ??= new JsonObject();
            step["metadata"] ??= new JsonObject();
            if (step.Text("type") is { } type && catalog.Find(type, step.Number("version") ?? 1) is { } descriptor)
                Complete(step, descriptor);
        }
    }

    private static void Complete(JsonObject step, ActivityDescriptor descriptor)
    {
        foreach (var input in descriptor.Inputs.Where(input => InputShapes.Of(descriptor, input).IsWrapped))
        {
            var member = InputShapes.MemberName(input.Name);
            if (step[member] is not { } value)
                continue;
            var typeName = InputShapes.Of(descriptor, input).TypeName;
            if (value is not JsonObject wrapped)
                step[member] = Wrap(typeName, value);
            else if (wrapped.ContainsKey("expression") && wrapped.Text("typeName") is null)
                wrapped["typeName"] = typeName;
        }
    }

    private static JsonObject Wrap(string typeName, JsonNode value)
    {
        var isText = value is JsonValue;
        return new JsonObject
        {
            ["typeName"] = typeName,
            ["expression"] = new JsonObject
            {
                ["type"] = isText ? "Literal" : "Object",
                ["value"] = isText ? value.DeepClone() : value.ToJsonString(StudioJson.Options),
            },
        };
    }
}
