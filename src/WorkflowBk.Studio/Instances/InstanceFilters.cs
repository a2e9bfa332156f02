using System.Globalization;
using System.Text.Json.Nodes;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Studio.Instances;

/// <summary>Reads what the designer's list of instances asks for.</summary>
internal static class InstanceFilters
{
    private const int MaxPage = 100;

    // The designer lets the time of a filter be given to the minute.
    private static readonly TimeSpan _sharpness = TimeSpan.FromMinutes(1);

    public static InstanceFilter Read(JsonObject body)
    {
        List<string> definitionIds = [.. body.Texts("definitionIds")];
        if (body.Text("definitionId") is { Length: > 0 } one)
            definitionIds.Add(one);
        var term = body.Text("searchTerm") ?? "";
        Guid? id = Guid.TryParse(term.Trim(), out var read) ? read : term.Trim().Length > 0 ? Guid.Empty : null;
        return new InstanceFilter(
            Math.Clamp(body.Number("page") ?? 0, 0, 100_000),
            Math.Clamp(body.Number("pageSize") ?? MaxPage, 1, MaxPage),
            id,
            definitionIds,
            body.Number("version"),
            InstanceWords.Read(Both(body, "status", "statuses"), Both(body, "subStatus", "subStatuses")),
            body["hasIncidents"] is JsonValue value && value.TryGetValue<bool>(out var has) ? has : null,
            [.. (body["timestampFilters"] as JsonArray ?? []).OfType<JsonObject>().Select(ReadTime).OfType<InstanceTime>()]);
    }

    private static IEnumerable<string> Both(JsonObject body, string one, string several) =>
        body.Text(one) is { Length: > 0 } text ? [.. body.Texts(several), text] : body.Texts(several);

    private static InstanceTime? ReadTime(JsonObject filter)
    {
        if (!DateTimeOffset.TryParse(filter.Text("timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return null;
        var moment = filter.Text("column") switch
        {
            "UpdatedAt" => InstanceMoment.Updated,
            "FinishedAt" => InstanceMoment.Ended,
            _ => InstanceMoment.Created,
        };
        return filter.Text("operator") switch
        {
            "Is" => new InstanceTime(moment, at, at + _sharpness),
            "LessThan" => new InstanceTime(moment, null, at),
            "LessThanOrEqual" => new InstanceTime(moment, null, at + _sharpness),
            "GreaterThan" => new InstanceTime(moment, at + _sharpness, null),
            "GreaterThanOrEqual" => new InstanceTime(moment, at, null),
            _ => null,
        };
    }
}
