using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Comparing;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Comparing;

public sealed class DefinitionComparisonTests
{
    [Fact]
    public void Compare_SameButMovedOnTheDrawing_NothingDiffers()
    {
        var json = WorkflowJson.Of(flow => flow.Task("wait").Notes("end").Line("wait", "end"));
        var moved = JsonNode.Parse(json)!;
        moved["root"]!["activities"]![0]!["metadata"] = new JsonObject { ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = 7, ["y"] = 9 } } };

        Assert.True(DefinitionComparison.Compare(Read(json), Read(moved.ToJsonString())).IsEmpty);
    }

    [Fact]
    public void Compare_InputChanged_TellsBoth()
    {
        var changes = Compare(flow => flow.Delay("wait", "01:00:00"), flow => flow.Delay("wait", "02:00:00"));

        var step = Assert.Single(changes.Steps);
        Assert.Equal(("wait", StepFate.Changed), (step.Id, step.Fate));
        Assert.Equal(new ValueChange("timeSpan", new SetValue("Literal", "01:00:00"), new SetValue("Literal", "02:00:00")), Assert.Single(step.Values));
    }

    [Fact]
    public void Compare_StepPutBetweenTwo_TellsItAndTheWays()
    {
        var changes = Compare(
            flow => flow.Task("wait").Notes("end").Line("wait", "end"),
            flow => flow.Task("wait").Delay("remind", "7.00:00:00").Notes("end").Line("wait", "remind", "end"));

        Assert.Equal([("wait", StepFate.Changed), ("remind", StepFate.Added)], changes.Steps.Select(step => (step.Id, step.Fate)));
        Assert.Equal([new WayChange(true, "Done", "remind", "remind"), new WayChange(false, "Done", "end", "end")], changes.Steps[0].Ways);
        Assert.Equal([new WayChange(true, "Done", "end", "end")], changes.Steps[1].Ways);
        Assert.Equal(["timeSpan"], changes.Steps[1].Values.Select(value => value.Name));
    }

    [Fact]
    public void Compare_StepRemoved_ComesLastAndTheWaysToItAreNotTold()
    {
        var changes = Compare(flow => flow.Task("wait").Notes("end").Line("wait", "end"), flow => flow.Task("wait"));

        Assert.Equal(("end", StepFate.Removed), (Assert.Single(changes.Steps).Id, changes.Steps[0].Fate));
    }

    [Fact]
    public void Compare_RenamedAnotherActivityAndInsideAnother_AreValues()
    {
        var changes = Compare(
            flow => flow.Notes("a").Nested("inner", inner => inner.Notes("b")),
            flow => flow.Delay("a", "01:00:00").Notes("b").Nested("inner", _ => { }));

        Assert.Equal(["activity", "timeSpan"], changes.Steps.Single(step => step.Id == "a").Values.Select(value => value.Name));
        Assert.Equal(
            new ValueChange(DefinitionComparison.Container, new SetValue("Literal", "inner"), null),
            Assert.Single(changes.Steps.Single(step => step.Id == "b").Values));
    }

    [Fact]
    public void Compare_VariablesAndStrategy_AreSettings()
    {
        var before = new WorkflowJson("flow-1").Variable("Days", "Int32", 7).Variable("Gone", "String", "x").Draw(flow => flow.Notes("a"));
        var after = new WorkflowJson("flow-1").Variable("Days", "Int32", 9).ContinueWithIncidents().Draw(flow => flow.Notes("a"));

        var changes = DefinitionComparison.Compare(Read(before.ToString()), Read(after.ToString()));

        Assert.Equal(["incidentStrategy", "variable:Days", "variable:Gone"], changes.Settings.Select(setting => setting.Name));
        Assert.Empty(changes.Steps);
    }

    [Fact]
    public void Compare_TheOtherWayRound_AddedAndRemovedChangePlaces()
    {
        var here = Read(WorkflowJson.Of(flow => flow.Task("wait").Notes("only-here", "end").Line("wait", "only-here", "end")));
        var there = Read(WorkflowJson.Of(flow => flow.Task("wait").Delay("only-there", "01:00:00").Notes("end").Line("wait", "only-there", "end")));

        var (forth, back) = (DefinitionComparison.Compare(here, there), DefinitionComparison.Compare(there, here));

        Assert.Equal(Ids(forth, StepFate.Added), Ids(back, StepFate.Removed));
        Assert.Equal(Ids(forth, StepFate.Removed), Ids(back, StepFate.Added));
        Assert.Equal(Ids(forth, StepFate.Changed), Ids(back, StepFate.Changed));
        Assert.True(DefinitionComparison.Compare(here, here).IsEmpty);
    }

    private static IEnumerable<string> Ids(DefinitionChanges changes, StepFate fate) =>
        changes.Steps.Where(step => step.Fate == fate).Select(step => step.Id).Order(StringComparer.Ordinal);

    private static DefinitionChanges Compare(Action<FlowJson> before, Action<FlowJson> after) =>
        DefinitionComparison.Compare(Read(WorkflowJson.Of(before)), Read(WorkflowJson.Of(after)));

    private static WorkflowDefinition Read(string json) => DefinitionReader.Read(json).Definition!;
}
