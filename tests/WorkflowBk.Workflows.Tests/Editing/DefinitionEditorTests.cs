using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Editing;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Editing;

public sealed class DefinitionEditorTests
{
    private static readonly DefinitionEditor _editor = new(ActivityCatalog.Of(typeof(World).Assembly));

    private static readonly string _row = Draw(flow => flow.Add("start", "Elsa.Start").Notes("a", "b", "c").Line("start", "a", "b", "c"));

    private static readonly string _branches = Draw(flow => flow
        .Add("start", "Elsa.Start").Decision("ask", "true").Notes("yes", "no", "end").Line("start", "ask:True", "yes", "end").Line("ask:False", "no", "end"));

    [Fact]
    public void Add_BetweenTwo_StandsBetweenThemAndCoversNoOther()
    {
        var json = Ok(_editor.Add(Placed(_row), "Elsa.Delay", " Vent ", After("a")));

        Assert.Equal(["start>a", "a>delay", "delay>b", "b>c"], Ways(json).Order().OrderBy(way => "sadb".IndexOf(way[0], StringComparison.Ordinal)));
        var step = Step(json, "delay");
        Assert.Equal("Vent", (string?)step["name"]);
        Assert.Equal("Vent", (string?)step["metadata"]!["displayText"]);
        Assert.Equal("Workflow1:flow:delay", (string?)step["nodeId"]);
        // The place to the right is b's own.
        Assert.Equal((640, 210), Position(step));
    }

    [Fact]
    public void Add_FirstStep_ComesBeforeWhatWasFirst()
    {
        var without = Draw(flow => flow.Notes("a", "b").Line("a", "b"));

        var json = Ok(_editor.Add(without, "Elsa.Delay", "Vent", new StepPlace("flow", null, null, null)));

        Assert.Equal("delay>a", Ways(json)[^1]);
        Assert.Equal("delay", Read(json).Root.Children[0].Id);
        Refused("no-such-place", _editor.Add(_row, "Elsa.Delay", "Vent", new StepPlace("flow", null, null, null)));
    }

    [Fact]
    public void Add_WhereNothingFollows_IsTheLast() =>
        Assert.Equal(["start>a", "a>b", "b>c", "c>end"], Ways(Ok(_editor.Add(_row, "Elsa.End", "Slutt", After("c")))));

    [Fact]
    public void Add_EndBetweenTwo_IsRefused() => Refused("nothing-after", _editor.Add(_row, "Elsa.End", "Slutt", After("a")));

    [Fact]
    public void Add_OneOfSeveralWays_LeavesTheOthers()
    {
        var fork = Draw(flow => flow.Notes("a", "b", "c").Line("a", "b").Line("a", "c"));

        Assert.Equal(["a>c", "delay>b", "a>delay"], Ways(Ok(_editor.Add(fork, "Elsa.Delay", "Vent", new StepPlace("flow", "a", "Done", "b")))));
        Assert.Equal(["delay>b", "delay>c", "a>delay"], Ways(Ok(_editor.Add(fork, "Elsa.Delay", "Vent", After("a")))));
    }

    [Fact]
    public void Add_IdIsTaken_GetsAnother()
    {
        var once = Ok(_editor.Add(_row, "Elsa.Delay", "Vent", After("a")));

        Assert.Equal("delay-2", _editor.Add(once, "Elsa.Delay", "Vent", After("a")).StepId);
        Assert.Equal("delay-2", _editor.Add(once, "Elsa.Delay", "Vent", After("a"), "delay").StepId);
        Assert.Equal("min", _editor.Add(once, "Elsa.Delay", "Vent", After("a"), "min").StepId);
    }

    [Theory]
    [InlineData("Elsa.Finnes", "Vent", "a", "Done", "no-such-activity")]
    [InlineData("Elsa.Delay", " ", "a", "Done", "no-name")]
    [InlineData("Elsa.Delay", "Vent", "borte", "Done", "no-such-place")]
    [InlineData("Elsa.Delay", "Vent", "a", "True", "no-such-place")]
    public void Add_Nonsense_IsRefused(string type, string name, string after, string outcome, string code) =>
        Refused(code, _editor.Add(_row, type, name, new StepPlace("flow", after, outcome, null)));

    [Fact]
    public void Remove_InARow_WhatLedToItGoesOn() => Assert.Equal(["start>a", "a>c"], Ways(Ok(DefinitionEditor.Remove(_row, "b"))));

    [Fact]
    public void Remove_SeveralWaysOn_AsksWhichToKeep()
    {
        var asked = DefinitionEditor.Remove(_branches, "ask");

        Assert.Equal(("several-ways", "True,False"), (asked.Problem!.Code, string.Join(',', asked.Problem.Details)));
        Assert.Equal(["yes>end", "no>end", "start>no"], Ways(Ok(DefinitionEditor.Remove(_branches, "ask", "False"))));
        Assert.Equal(["yes>end", "no>end"], Ways(Ok(DefinitionEditor.Remove(_branches, "ask", ""))));
        Refused("no-such-outcome", DefinitionEditor.Remove(_branches, "ask", "Kanskje"));
    }

    [Fact]
    public void Remove_LastInALoop_LeadsBackByItself()
    {
        var loop = Draw(flow => flow.Decision("ask", "true").Notes("again", "end").Line("ask:True", "again", "ask:False", "end"));

        Assert.Equal(["ask>end", "ask>ask"], Ways(Ok(DefinitionEditor.Remove(loop, "again"))));
    }

    [Fact]
    public void Remove_StartOrOutermostOrInAPlace_IsRefused()
    {
        var nested = Draw(flow => flow.With("if", "Elsa.If", [("Condition", In.Js("true"))], ("then", then => then.Notes("inside"))));

        Refused("start", DefinitionEditor.Remove(_row, "start"));
        Refused("only-in-designer", DefinitionEditor.Remove(_row, "flow"));
        Refused("only-in-designer", DefinitionEditor.Remove(nested, "inside"));
        Refused("no-such-step", DefinitionEditor.Remove(_row, "<b>"));
    }

    [Fact]
    public void Move_ToAnotherBranch_KeepsIdAndSettings()
    {
        var json = Draw(flow => flow
            .Decision("ask", "true").Delay("wait", "3.00:00:00").Notes("yes", "no").Line("ask:True", "wait", "yes").Line("ask:False", "no"));

        var moved = Ok(_editor.Move(json, "wait", new StepPlace("flow", "ask", "False", null)));

        Assert.Equal(["ask>yes", "wait>no", "ask>wait"], Ways(moved));
        Assert.Equal("3.00:00:00", (string?)Step(moved, "wait")["timeSpan"]!["expression"]!["value"]);
    }

    [Fact]
    public void Move_SeveralWays_TakesTheChosenAlongAndLeavesTheOthersDrawn()
    {
        var moved = Ok(_editor.Move(_branches, "ask", After("yes"), "True"));

        Assert.Equal(["no>end", "start>yes", "ask>no", "ask>end", "yes>ask"], Ways(moved));
    }

    [Fact]
    public void Move_WhereItIs_ChangesNothing()
    {
        Assert.Equal(_row, Ok(_editor.Move(_row, "b", After("a"))));
        Assert.Equal(_row, Ok(_editor.Move(_row, "b", new StepPlace("flow", "a", "Done", "b"))));
        Refused("into-itself", _editor.Move(_row, "b", After("b")));
    }

    [Fact]
    public void Move_WithinAndOutOfASequence_KeepsTheOrderOfTheOthers()
    {
        var json = Draw(flow => flow.Sequence("list", list => list.Notes("one", "two", "three")).Notes("after").Line("list", "after"));

        Assert.Equal(["two", "one", "three"], Inside(Ok(_editor.Move(json, "one", new StepPlace("list", "two", null, null)))));
        Assert.False(Drawing.SaysTheSame(json, Ok(_editor.Move(json, "one", new StepPlace("list", "two", null, null)))));
        Assert.Equal(["three", "one", "two"], Inside(Ok(_editor.Move(json, "three", new StepPlace("list", null, null, null)))));
        var outside = Ok(_editor.Move(json, "two", After("list")));
        Assert.Equal(["one", "three"], Inside(outside));
        Assert.Equal(["two>after", "list>two"], Ways(outside));
        Assert.Equal(["one", "new", "two", "three"], Inside(Ok(_editor.Add(json, "Elsa.Delay", "Vent", new StepPlace("list", "one", null, null), "new"))));
        Refused("into-itself", _editor.Move(json, "list", new StepPlace("list", "one", null, null)));
    }

    [Fact]
    public void Connect_ForwardBackAndNowhere()
    {
        Assert.Equal(["start>a", "a>b", "b>c", "c>a"], Ways(Ok(_editor.Connect(_row, "c", Way("Done", "a")))));
        Assert.Equal(["start>a", "b>c", "a>c"], Ways(Ok(_editor.Connect(_row, "a", Way("Done", "c")))));
        Assert.Equal(["start>a", "b>c"], Ways(Ok(_editor.Connect(_row, "a", Way("Done")))));
        Refused("unsound-back", _editor.Connect(Ok(_editor.Connect(_branches, "end", Way("Done"))), "end", Way("Done", "yes")));
        Refused("no-such-target", _editor.Connect(_row, "a", Way("Done", "start")));
        Refused("no-such-target", _editor.Connect(_row, "a", Way("Done", "flow")));
        Refused("no-such-outcome", _editor.Connect(_row, "a", Way("True", "c")));
    }

    private static Dictionary<string, IReadOnlyList<string>> Way(string outcome, params string[] to) => new() { [outcome] = to };

    private static StepPlace After(string id) => new("flow", id, "Done", null);

    private static string Draw(Action<FlowJson> draw) => WorkflowJson.Of(draw);

    private static string Ok(EditOutcome outcome)
    {
        Assert.Null(outcome.Problem);
        return outcome.Json!;
    }

    private static void Refused(string code, EditOutcome outcome) => Assert.Equal((code, null), (outcome.Problem?.Code, outcome.Json));

    private static WorkflowDefinition Read(string json) => DefinitionReader.Read(json).Definition!;

    private static List<string> Ways(string json) => [.. Read(json).Root.Connections.Select(line => $"{line.SourceId}>{line.TargetId}")];

    private static IEnumerable<string> Inside(string json) => Read(json).Steps["list"].Children.Select(child => child.Id);

    private static JsonNode Step(string json, string id) => JsonNode.Parse(json)!["root"]!["activities"]!.AsArray().Single(step => (string?)step!["id"] == id)!;

    private static (double X, double Y) Position(JsonNode step) =>
        ((double)step["metadata"]!["designer"]!["position"]!["x"]!, (double)step["metadata"]!["designer"]!["position"]!["y"]!);

    private static string Placed(string json)
    {
        var root = JsonNode.Parse(json)!;
        foreach (var (index, step) in root["root"]!["activities"]!.AsArray().Index())
            step!["metadata"] = new JsonObject { ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = 40 + (300 * index), ["y"] = 40 } } };
        return root.ToJsonString();
    }
}
