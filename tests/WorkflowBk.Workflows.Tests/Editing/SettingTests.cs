using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Editing;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Editing;

public sealed class SettingTests
{
    private static readonly ActivityCatalog _catalog = ActivityCatalog.Of(typeof(World).Assembly);
    private static readonly DefinitionEditor _editor = new(_catalog);

    private static readonly string _json = new WorkflowJson("flow-1").Variable("days", "Int32", 3).Draw(flow => flow
        .Decision("ask", "variables.days > 1").Delay("wait", "1.00:00:00").Set("set", "days", "1 + 1").Fork("fork", "A", "B").Notes("left", "right")
        .Add("publish", "Elsa.PublishEvent", ("EventName", In.Literal("x")), ("Payload", In.Variable("days")))
        .Line("ask:True", "wait", "set", "fork:A", "left").Line("fork:B", "right").Line("ask:False", "publish")).ToString();

    [Fact]
    public void Set_Literal_IsWrittenAndTheRestStays()
    {
        var changed = JsonNode.Parse(Ok(Set("wait", "TimeSpan", new StepSetting("Literal", "2.00:00:00"))))!;
        Step(changed, "wait")["timeSpan"]!["expression"]!["value"] = "1.00:00:00";

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(_json), changed));
    }

    [Theory]
    [InlineData("ask", "Condition", "JavaScript", "variables.days > 2")]
    [InlineData("publish", "Payload", "Variable", "days")]
    [InlineData("publish", "EventName", "Liquid", "{{ Variables.days }}")]
    [InlineData("publish", "IsLocalEvent", "Literal", "true")]
    [InlineData("set", "Variable", "Variable", "days")]
    [InlineData("fork", "Branches", "Object", "[\"A\",\"C\"]")]
    public void Set_Value_IsReadBackAsItWasWritten(string step, string input, string language, string text)
    {
        var setting = new StepSetting(language, text);

        Assert.Equal(setting, Read(Ok(Set(step, input, setting)), step, input));
    }

    [Theory]
    [InlineData("wait", "TimeSpan", "Literal", "i morgen", "not-a-time-span")]
    [InlineData("publish", "IsLocalEvent", "Literal", "kanskje", "bad-value")]
    [InlineData("publish", "Payload", "Variable", "gone", "unknown-variable")]
    [InlineData("set", "Variable", "Variable", "gone", "unknown-variable")]
    [InlineData("fork", "Branches", "Object", "[\"A\"", "not-json")]
    [InlineData("publish", "EventName", "Brainfuck", "+", "bad-value")]
    [InlineData("publish", "Finnes", "Literal", "x", "no-such-input")]
    public void Set_WrongValue_IsRefusedWithItsInput(string step, string input, string language, string text, string code)
    {
        var problem = Set(step, input, new StepSetting(language, text)).Problem!;

        Assert.Equal((code, input), (problem.Code, Assert.Single(problem.Details)));
    }

    [Fact]
    public void Set_HundredThousandLetters_IsRefused() =>
        Assert.Equal("long-setting", Set("publish", "EventName", new StepSetting("Literal", new string('x', 100_000))).Problem!.Code);

    [Fact]
    public void Set_EmptyText_UnsetsIt() => Assert.Null(Read(Ok(Set("publish", "Payload", new StepSetting("Literal", ""))), "publish", "Payload"));

    [Fact]
    public void Set_WhatItIsAlready_ChangesNothing() => Assert.Equal(_json, Ok(Set("wait", "TimeSpan", new StepSetting("Literal", "1.00:00:00"))));

    [Fact]
    public void Set_OutcomeGetsAnotherName_ItsWayFollows()
    {
        var renamed = Definition(Ok(Set("fork", "Branches", new StepSetting("Object", "[\"A\",\"Ny\"]"))));
        var fewer = Definition(Ok(Set("fork", "Branches", new StepSetting("Object", "[\"B\"]"))));

        Assert.Equal(["A>left", "Ny>right"], WaysOfFork(renamed));
        Assert.Equal(["B>right"], WaysOfFork(fewer));
    }

    [Theory]
    [InlineData("Nytt <b>navn</b>", null)]
    [InlineData("", "no-name")]
    public void Rename_AnyText_IsKeptAsText(string name, string? code)
    {
        var outcome = DefinitionEditor.Rename(_json, "wait", name);

        Assert.Equal(code, outcome.Problem?.Code);
        if (outcome.Json is { } json)
            Assert.Equal(name.Trim(), Definition(json).Steps["wait"].Name);
    }

    [Fact]
    public void Rename_HundredThousandLetters_IsRefused() =>
        Assert.Equal("long-name", DefinitionEditor.Rename(_json, "wait", new string('x', 100_000)).Problem!.Code);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1")]
    public void Edit_NoDefinition_IsRefused(string json)
    {
        Assert.Equal("unreadable", DefinitionEditor.Rename(json, "wait", "x").Problem!.Code);
        Assert.Equal("unreadable", DefinitionEditor.Remove(json, "wait").Problem!.Code);
        Assert.Equal("unreadable", _editor.Move(json, "wait", new StepPlace("a", "b", "c", null)).Problem!.Code);
    }

    [Theory]
    [InlineData("flow", "a/b", "D%ne", null)]
    [InlineData("flow", null, null, null)]
    [InlineData("flow", "a", "Ja, «takk»", "b")]
    public void Place_AsAWord_IsReadBack(string container, string? after, string? outcome, string? before)
    {
        var place = new StepPlace(container, after, outcome, before);

        Assert.Equal(place, StepPlace.Read(place.Key));
        Assert.Null(StepPlace.Read(place.Key + "/x"));
    }

    private static EditOutcome Set(string step, string input, StepSetting setting) =>
        _editor.Set(_json, step, new Dictionary<string, StepSetting> { [input] = setting });

    private static string Ok(EditOutcome outcome)
    {
        Assert.Null(outcome.Problem);
        return outcome.Json!;
    }

    private static WorkflowDefinition Definition(string json) => DefinitionReader.Read(json).Definition!;

    private static StepSetting? Read(string json, string stepId, string input)
    {
        var step = Definition(json).Steps[stepId];
        var activity = _catalog.Find(step.Type, step.Version)!;
        return StepSetting.Of(step, activity, activity.Inputs.Single(known => known.Name == input));
    }

    private static IEnumerable<string> WaysOfFork(WorkflowDefinition definition) =>
        definition.Root.Connections.Where(line => line.SourceId == "fork").Select(line => $"{line.SourcePort}>{line.TargetId}").Order();

    private static JsonNode Step(JsonNode json, string id) => json["root"]!["activities"]!.AsArray().Single(step => (string?)step!["id"] == id)!;
}
