using System.Text.Json;
using System.Text.Json.Nodes;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Trials;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Tests.Trials;

/// <summary>Trials of the shipped workflows, and of drafts made of them.</summary>
internal static class TrialWork
{
    public const string Process = "oppnevning-barnekoordinator-v1";

    public const string Draft = "oppnevning-barnekoordinator-v2";

    public const string Complaint = "klage-v1";

    /// <summary>Moves from the first contact to the end of the process.</summary>
    public static IReadOnlyList<string> WholeRoad { get; } =
    [
        "d:2", "t:first-contact:GoesOn", "d:3", "t:initial-assessment:Met", "t:choose-contributors:Asked", "d:5",
        "t:collect-contributions:Done", "n", "t:collect-contributions:Done", "t:summarise:Done", "d:1", "t:family-review:Done", "d:2",
        "t:decide:ChildCoordinator", "t:choose-coordinator:Done", "t:set-time-aside:Confirmed", "t:accept:Accepted", "t:appointment-letter:Done",
        "t:training:Done", "d:7", "t:first-meeting:Done",
    ];

    public static TrialFacts Facts { get; } = new(
        new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), 7, IsExpected: false, Channel.Phone, SenderRelation.Parent, LanguageForm.Nb,
        NeedsInterpreter: false, IsPalliative: false);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TrialSheet> TryAsync(this TestApp app, string versionId, TrialFacts? facts, params IEnumerable<string> moves) =>
        (await app.UseAsync<TrialDesk, TrialSheet?>(desk => desk.ReadAsync(versionId, facts ?? Facts, string.Join(',', moves), Cancellation)))!;

    /// <summary>Stores a draft that is the shipped process with a change.</summary>
    public static async Task DraftAsync(this TestApp app, Action<JsonNode> change, string versionId = Process)
    {
        var shipped = (await app.RowsAsync(db => db.WorkflowVersions.Where(row => row.Id == versionId))).Single().Json;
        var json = JsonNode.Parse(shipped)!;
        change(json["root"]!);
        var saved = await app.UseAsync<DefinitionLibrary, LibraryOutcome>(library => library.SaveAsync(json.ToJsonString(), "test", Cancellation));
        Assert.Equal(LibraryStatus.Done, saved.Status);
    }

    /// <summary>Puts a step on the way from one step to another.</summary>
    public static void Insert(JsonNode root, string from, string to, JsonObject step)
    {
        var way = root["connections"]!.AsArray().First(way => Is(way!, "source", from) && Is(way!, "target", to))!;
        var id = step["id"]!.ToString();
        root["activities"]!.AsArray().Add(step);
        way["target"]!["activity"] = id;
        root["connections"]!.AsArray().Add(new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = id, ["port"] = "Done" },
            ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        });
    }

    /// <summary>A step of a kind, with literal values.</summary>
    public static JsonObject Step(string id, string type, string name, params IEnumerable<(string Name, string Value)> inputs)
    {
        JsonObject step = new() { ["id"] = id, ["name"] = name, ["type"] = type, ["version"] = 1 };
        foreach (var (input, value) in inputs)
        {
            step[input] = new JsonObject
            {
                ["typeName"] = "String",
                ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value },
            };
        }

        return step;
    }

    public static string Told(TrialStory story) => JsonSerializer.Serialize(story.Moments);

    private static bool Is(JsonNode way, string end, string step) => way[end]!["activity"]!.ToString() == step;
}
