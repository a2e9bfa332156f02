using System.Text.Json;

namespace WorkflowBk.Workflows.Definitions;

/// <summary>Reads one activity of a workflow file, and those inside it.</summary>
internal static class NodeReader
{
    public static ActivityNode? Read(JsonElement json, List<DefinitionProblem> problems)
    {
        if (json.ValueKind != JsonValueKind.Object
            || DefinitionReader.Text(json, "id") is not { Length: > 0 } id
            || DefinitionReader.Text(json, "type") is not { Length: > 0 } type)
        {
            problems.Add(DefinitionProblem.OfFile("not-an-activity", "An activity lacks its “id” or “type”."));
            return null;
        }

        List<ActivityNode> children = [];
        if (json.TryGetProperty("activities", out var activities) && activities.ValueKind == JsonValueKind.Array)
            children.AddRange(activities.EnumerateArray().Select(child => Read(child, problems)).OfType<ActivityNode>());
        var slots = ReadSlots(json, problems);

        var version = json.TryGetProperty("version", out var number)
            && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var read) ? read : 1;
        return new ActivityNode(
            id,
            DefinitionReader.Text(json, "name") is { Length: > 0 } name ? name : id,
            type,
            version,
            CanStart(json),
            json,
            [.. children, .. slots.Values],
            ReadConnections(id, json, problems),
            DefinitionReader.Text(json, "start"))
        {
            Slots = slots,
            Variables = ReadVariables(json),
        };
    }

    public static IReadOnlyList<VariableDefinition> ReadVariables(JsonElement owner)
    {
        List<VariableDefinition> variables = [];
        if (!owner.TryGetProperty("variables", out var list) || list.ValueKind != JsonValueKind.Array)
            return variables;
        foreach (var item in list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
        {
            if (DefinitionReader.Text(item, "name") is { } name)
            {
                variables.Add(new VariableDefinition(
                    DefinitionReader.Text(item, "id") ?? name,
                    name,
                    DefinitionReader.Text(item, "typeName") ?? "Object",
                    item.TryGetProperty("value", out var value) ? value : default,
                    StorageDriver.Keeps(item, "storageDriverTypeName")));
            }
        }

        return variables;
    }

    public static IReadOnlyList<InputDefinition> ReadInputs(JsonElement root) =>
        !root.TryGetProperty("inputs", out var list) || list.ValueKind != JsonValueKind.Array
            ? []
            :
            [
                .. from item in list.EnumerateArray()
                   where item.ValueKind == JsonValueKind.Object
                   let name = DefinitionReader.Text(item, "name")
                   where name is not null
                   select new InputDefinition(name, StorageDriver.Keeps(item, "storageDriverType")),
            ];

    /// <summary>Every property that holds an activity is a place for one; which there are is the container's affair.</summary>
    private static Dictionary<string, ActivityNode> ReadSlots(JsonElement json, List<DefinitionProblem> problems)
    {
        Dictionary<string, ActivityNode> slots = new(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject().Where(property => IsActivity(property.Value)))
        {
            if (Read(property.Value, problems) is { } node)
                slots[property.Name] = node;
        }

        return slots;
    }

    private static bool IsActivity(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && DefinitionReader.Text(json, "id") is not null
        && DefinitionReader.Text(json, "type") is not null
        && json.TryGetProperty("version", out _);

    private static List<Connection> ReadConnections(string ownerId, JsonElement owner, List<DefinitionProblem> problems)
    {
        List<Connection> connections = [];
        if (!owner.TryGetProperty("connections", out var list) || list.ValueKind != JsonValueKind.Array)
            return connections;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object
                && End(item, "source") is { } source
                && End(item, "target") is { } target)
            {
                connections.Add(new Connection(source.Activity, source.Port ?? "Done", target.Activity));
            }
            else
            {
                problems.Add(DefinitionProblem.OfFile("not-a-connection", $"A connection of “{ownerId}” lacks its source or target."));
            }
        }

        return connections;
    }

    private static (string Activity, string? Port)? End(JsonElement connection, string side) =>
        connection.TryGetProperty(side, out var end)
        && end.ValueKind == JsonValueKind.Object
        && DefinitionReader.Text(end, "activity") is { } activity
            ? (activity, DefinitionReader.Text(end, "port"))
            : null;

    private static bool CanStart(JsonElement json) =>
        json.TryGetProperty("customProperties", out var custom)
        && custom.ValueKind == JsonValueKind.Object
        && custom.TryGetProperty("canStartWorkflow", out var can)
        && can.ValueKind == JsonValueKind.True;
}
