using System.Text.Json.Nodes;

namespace WorkflowBk.Workflows.Editing;

/// <summary>The lines of a flowchart while it is being changed.</summary>
internal sealed class Lines(JsonObject flowchart)
{
    private const string DefaultPort = "Done";

    private readonly JsonArray _lines = Sheet.Lines(flowchart);

    public IReadOnlyList<Line> All => [.. _lines.OfType<JsonObject>().Select(json => new Line(json, End(json, "source"), Port(json), End(json, "target")))];

    public IReadOnlyList<Line> Into(string id) => [.. All.Where(line => line.To == id && line.From != id)];

    /// <summary>Lines out of a step; one back to itself is not among them.</summary>
    public IReadOnlyList<Line> OutOf(string id) => [.. All.Where(line => line.From == id && line.To != id)];

    public IReadOnlyList<Line> OutOf(string id, string outcome) => [.. All.Where(line => line.From == id && line.Outcome == outcome)];

    public void Remove(Line line) => _lines.Remove(line.Json);

    /// <summary>Draws a line, unless it is there. Bends of another line would not fit, so it has none.</summary>
    public void Add(string from, string outcome, string to, Line? like = null)
    {
        if (All.Any(line => line.From == from && line.Outcome == outcome && line.To == to))
            return;
        JsonObject target = like?.Json["target"]?.DeepClone() as JsonObject ?? new JsonObject { ["port"] = "In" };
        target["activity"] = to;
        _lines.Add(new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = outcome },
            ["target"] = target,
            ["vertices"] = new JsonArray(),
        });
    }

    private static string End(JsonObject line, string side) => Sheet.Text((JsonObject)line[side]!, "activity")!;

    private static string Port(JsonObject line) => Sheet.Text((JsonObject)line["source"]!, "port") ?? DefaultPort;
}

/// <summary>A line as it is written.</summary>
internal sealed record Line(JsonObject Json, string From, string Outcome, string To);
