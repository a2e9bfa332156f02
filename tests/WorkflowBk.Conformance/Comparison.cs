using System.Text.Json;

namespace WorkflowBk.Conformance;

/// <summary>Compares an instance with what was recorded of it.</summary>
/// <param name="names">What the recorder calls instances, by id.</param>
internal sealed class Comparison(Observation observed, JsonElement expected, IReadOnlyDictionary<string, string> names)
{
    private readonly bool _anyOrder = expected.Is("anyOrder");

    /// <summary>The first thing that is not as recorded; <c>null</c> when all is.</summary>
    public string? Mismatch() =>
        Text("status", observed.Status)
        ?? Text("subStatus", observed.SubStatus)
        ?? Same("definitionVersion", observed.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), expected.Number("definitionVersion")?.ToString(System.Globalization.CultureInfo.InvariantCulture))
        ?? Sequence("executed", observed.Executed)
        ?? Sequence("started", observed.Started)
        ?? Sequence("canceled", observed.Canceled)
        ?? Sequence("faulted", observed.Faulted)
        ?? Lists("lines", observed.Lines.Select(line => $"{line.StepId}={line.Text}"), expected.Items("lines").Select(line => $"{line.Text("activityId")}={TextOf(line.Member("text"))}"))
        ?? Values("output", observed.Output)
        ?? Values("variables", observed.Variables)
        ?? Lists("bookmarks", observed.Bookmarks.Select(mark => $"{mark.Name} {mark.StepId} {Plain(mark.Payload)}"), expected.Items("bookmarks").Select(mark => $"{mark.Text("name")} {mark.Text("activityId")} {Plain(mark.Member("payload"))}"))
        ?? Lists("incidents", observed.Incidents.Select(incident => $"{incident.StepId} {incident.StepType}{Message(incident.StepType, incident.Message)}"), expected.Items("incidents").Select(incident => $"{incident.Text("activityId")} {incident.Text("activityType")}{Message(incident.Text("activityType"), incident.Text("message"))}"))
        ?? Optional("correlationId", observed.Instance.CorrelationId)
        ?? Optional("name", observed.Instance.Name)
        ?? Optional("parentWorkflowInstanceId", observed.Instance.ParentId?.ToString());

    private string? Text(string name, string found) => Same(name, found, expected.Text(name));

    private static string? Same(string name, string? found, string? wanted) =>
        wanted is null || found == wanted ? null : $"{name} is {found}, recorded {wanted}";

    /// <summary>Compared where it was recorded; a name of the workflow itself stands for none.</summary>
    private string? Optional(string name, string? found) => Same(name, Named(found ?? ""), expected.Text(name));

    private string? Sequence(string name, IEnumerable<string> found) => Lists(name, found, expected.Texts(name));

    private string? Lists(string name, IEnumerable<string> found, IEnumerable<string> wanted)
    {
        var (mine, theirs) = (found.ToList(), wanted.ToList());
        var same = _anyOrder
            ? mine.Order(StringComparer.Ordinal).SequenceEqual(theirs.Order(StringComparer.Ordinal))
            : mine.SequenceEqual(theirs);
        return same ? null : $"{name} [{string.Join(", ", mine)}], recorded [{string.Join(", ", theirs)}]";
    }

    private string? Values(string name, Dictionary<string, JsonElement> found)
    {
        var wanted = expected.Member(name).Members();
        foreach (var key in found.Keys.Union(wanted.Keys))
        {
            var (mine, theirs) = (Plain(found.GetValueOrDefault(key)), Plain(ElsaResult.Named(wanted.GetValueOrDefault(key))));
            if (mine != theirs)
                return $"{name} {key} is {mine}, recorded {theirs}";
        }

        return null;
    }

    /// <summary>A line as it reads: what is not text is written as JSON, and nothing is empty.</summary>
    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    /// <summary>What the author of a workflow wrote is compared; how the engine words its own reasons is not.</summary>
    private static string Message(string? stepType, string? message) => stepType == "Elsa.Fault" ? $" “{message}”" : "";

    /// <summary>A value in one form: members sorted, none that are null, ids by their names, numbers by their size.</summary>
    private string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "null",
        JsonValueKind.Object => "{" + string.Join(",", value.EnumerateObject()
            .Where(member => member.Value.ValueKind != JsonValueKind.Null)
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{member.Name}:{Plain(member.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(",", value.EnumerateArray().Select(Plain)) + "]",
        JsonValueKind.String => $"\"{Named(value.GetString()!)}\"",
        JsonValueKind.Number => value.GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };

    private string Named(string text) => names.GetValueOrDefault(text, text);
}
