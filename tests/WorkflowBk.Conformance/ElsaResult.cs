using System.Text.Json;

namespace WorkflowBk.Conformance;

/// <summary>
/// What <c>ExecuteWorkflow</c> gives: the recorder wrote Elsa's enumerations as numbers, expressions see them as names. Names are
/// what is compared.
/// </summary>
internal static class ElsaResult
{
    private static readonly string[] _status = ["Running", "Finished"];
    private static readonly string[] _subStatus = ["Pending", "Executing", "Suspended", "Finished", "Cancelled", "Faulted"];

    public static JsonElement Named(JsonElement value)
    {
        var members = value.Members();
        if (!members.ContainsKey("WorkflowInstanceId") || !members.ContainsKey("SubStatus"))
            return value;
        Name(members, "Status", _status);
        Name(members, "SubStatus", _subStatus);
        return JsonSerializer.SerializeToElement(members);
    }

    private static void Name(Dictionary<string, JsonElement> members, string name, string[] names)
    {
        if (members.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number && value.GetInt32() < names.Length)
            members[name] = JsonSerializer.SerializeToElement(names[value.GetInt32()]);
    }
}
