using System.Text.Json.Nodes;
using CsCheck;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Editing;

namespace WorkflowBk.Activities.Tests.Editing;

/// <summary>What holds whenever the shipped workflows are changed without the drawing.</summary>
public sealed class EditingProperties
{
    private static readonly ActivityCatalog _catalog = ActivityCatalog.Of(typeof(StepRoles).Assembly);
    private static readonly DefinitionEditor _editor = new(_catalog);

    private static readonly string[] _shipped =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "workflows"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly Gen<int> _anyShipped = Gen.Int[0, _shipped.Length - 1];

    private static readonly string[] _types = [.. _catalog.All.Select(activity => activity.Type).Distinct().Order(StringComparer.Ordinal)];

    private static readonly Gen<(int Shipped, int[] Rolls)> _edits = Gen.Select(_anyShipped, Gen.Int[0, 1_000_000].Array[3, 40]);

    [Fact]
    public void AddThenRemove_AnyTypeAnywhere_SaysTheSame() => Gen.Select(_anyShipped, Gen.Int[0, _types.Length - 1].Select(index => _types[index]), Gen.Int[0, 100_000]).Sample(
        (shipped, type, roll) =>
        {
            var json = _shipped[shipped];
            var place = Pick(AllPlaces(Read(json)), roll);
            var added = _editor.Add(json, type, "Nytt", place);
            if (added.Json is null)
            {
                Assert.Equal(type == "Elsa.Start" ? "start" : "nothing-after", added.Problem!.Code);
                return;
            }

            Assert.True(Drawing.SaysTheSame(json, DefinitionEditor.Remove(added.Json, added.StepId!).Json!));
        },
        iter: 300);

    [Fact]
    public void MoveThereAndBack_StepWithOneWay_SaysTheSameButForPlacesOnTheSheet() => Gen.Select(_anyShipped, Gen.Int[0, 100_000], Gen.Int[0, 100_000]).Sample(
        (shipped, stepRoll, placeRoll) =>
        {
            var json = _shipped[shipped];
            var definition = Read(json);
            var steps = definition.Root.Children.Where(step => WaysInto(definition, step.Id).Count == 1 && WaysFrom(definition, step.Id).Count == 1).ToList();
            var step = Pick(steps, stepRoll);
            if (_editor.OutcomesOf(definition, step).Count != 1)
                return;
            var (into, on) = (WaysInto(definition, step.Id)[0], WaysFrom(definition, step.Id)[0]);
            var there = _editor.Move(json, step.Id, Pick(_editor.PlacesFor(definition, step.Id), placeRoll));

            var back = _editor.Move(there.Json!, step.Id, new StepPlace(definition.Root.Id, into.SourceId, into.SourcePort, on.TargetId));

            // Where it was put beside what it led to, the way it goes back on is the same.
            if (back.Json is null && there.Json != json)
                Assert.Fail(back.Problem!.Code);
            Assert.True(there.Json == json || Drawing.SaysTheSame(WithoutPlaces(json), WithoutPlaces(back.Json!)));
        },
        iter: 300);

    [Fact]
    public void AnyEdits_LeaveASoundDefinitionWhoseOtherStepsKeepTheirSettings() => _edits.Sample(
        (shipped, rolls) =>
        {
            var now = _shipped[shipped];
            for (var at = 0; at + 2 < rolls.Length; at += 3)
            {
                var before = Read(now);
                var step = Pick([.. before.Steps.Values], rolls[at + 1]);
                var outcome = Edit(now, before, step, rolls[at], rolls[at + 2]);
                if (outcome.Json is null)
                {
                    Assert.NotNull(outcome.Problem);
                    continue;
                }

                now = outcome.Json;
                var after = Read(now);
                AssertWhole(after);
                foreach (var (id, kept) in after.Steps)
                {
                    if (before.Steps.TryGetValue(id, out var was) && was.Children.Count == 0)
                        Assert.Equal(Settings(was), Settings(kept));
                }
            }
        },
        iter: 150);

    private static EditOutcome Edit(string json, WorkflowDefinition definition, ActivityNode step, int what, int roll) => (what % 6) switch
    {
        0 => _editor.Add(json, Pick(_types, roll), "Nytt steg", Pick(AllPlaces(definition), roll / 7)),
        1 => DefinitionEditor.Remove(json, step.Id, KeepOf(definition, step, roll)),
        2 => _editor.PlacesFor(definition, step.Id) is { Count: > 0 } places
            ? _editor.Move(json, step.Id, Pick(places, roll), KeepOf(definition, step, roll))
            : DefinitionEditor.Rename(json, step.Id, step.Name),
        3 => _editor.Connect(json, step.Id, new Dictionary<string, IReadOnlyList<string>>
        {
            [_editor.OutcomesOf(definition, step) is { Count: > 0 } outcomes ? Pick(outcomes, roll) : "Done"] =
                roll % 3 == 0 ? [] : [Pick([.. definition.Steps.Keys], roll / 5)],
        }),
        4 => DefinitionEditor.Rename(json, step.Id, step.Name),
        _ => DefinitionEditor.Remove(json, step.Id),
    };

    private static string? KeepOf(WorkflowDefinition definition, ActivityNode step, int roll) =>
        WaysFrom(definition, step.Id) is { Count: > 0 } ways ? Pick(ways, roll).SourcePort : null;

    private static void AssertWhole(WorkflowDefinition definition)
    {
        foreach (var container in definition.Steps.Values)
        {
            var inside = container.Children.ToDictionary(child => child.Id);
            Assert.All(container.Connections, line =>
            {
                Assert.Contains(line.TargetId, inside.Keys);
                Assert.Contains(line.SourcePort, _editor.OutcomesOf(definition, inside[line.SourceId]));
            });
            Assert.Equal(container.Connections.Count, container.Connections.Distinct().Count());
        }
    }

    /// <summary>What a step is set to, without its place and its name.</summary>
    private static string Settings(ActivityNode step)
    {
        var json = JsonNode.Parse(step.Json.GetRawText())!.AsObject();
        foreach (var member in (string[])["metadata", "nodeId", "connections", "activities"])
            json.Remove(member);
        return json.ToJsonString();
    }

    private static List<StepPlace> AllPlaces(WorkflowDefinition definition) =>
        [.. definition.Steps.Values.SelectMany(step => _editor.PlacesFirst(definition, step).Concat(_editor.PlacesAfter(definition, step.Id)))];

    private static List<Connection> WaysInto(WorkflowDefinition definition, string id) => [.. definition.Root.Connections.Where(line => line.TargetId == id)];

    private static List<Connection> WaysFrom(WorkflowDefinition definition, string id) => [.. definition.Root.Connections.Where(line => line.SourceId == id)];

    private static string WithoutPlaces(string json)
    {
        var root = JsonNode.Parse(json)!;
        foreach (var step in root["root"]!["activities"]!.AsArray())
            step!["metadata"] = null;
        return root.ToJsonString();
    }

    private static T Pick<T>(IReadOnlyList<T> all, int roll) => all[roll % all.Count];

    private static WorkflowDefinition Read(string json) => DefinitionReader.Read(json).Definition ?? throw new InvalidOperationException("The definition cannot be read.");
}
