using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Activities;

public sealed class ActivityCatalogTests
{
    private static readonly ActivityCatalog _catalog = ActivityCatalog.Of(typeof(Echo).Assembly);

    [Fact]
    public void Of_Assemblies_FindsTheEnginesOwnAndTheirs()
    {
        Assert.NotNull(_catalog.Find("Elsa.Flowchart", 1));
        Assert.NotNull(_catalog.Find("Test.Echo", 1));
        Assert.Null(_catalog.Find("Test.Echo", 2));
        Assert.Null(_catalog.Find("test.echo", 1));
        Assert.Null(ActivityCatalog.Of().Find("Test.Echo", 1));
    }

    [Fact]
    public void Of_SameAssemblyTwice_IsTheSame() =>
        Assert.Equal(_catalog.All.Count, ActivityCatalog.Of(typeof(Echo).Assembly, typeof(Echo).Assembly).All.Count);

    [Fact]
    public void Find_Descriptor_IsReadFromTheClass()
    {
        var echo = _catalog.Find("Test.Echo", 1)!;

        Assert.Equal(("Ekko", "Prøve", "Gir tilbake.", false), (echo.DisplayName, echo.Category, echo.Description, echo.IsContainer));
        var input = Assert.Single(echo.Inputs);
        Assert.Equal(("Value", "Verdi", "Hva som helst", true, typeof(JsonElement)), (input.Name, input.DisplayName, input.Description, input.Required, input.ValueType));
        var output = Assert.Single(echo.Outputs);
        Assert.Equal(("Result", "Svar"), (output.Name, output.DisplayName));
        Assert.True(_catalog.Find("Elsa.Flowchart", 1)!.IsContainer);
    }

    [Theory]
    [InlineData("Test.Echo", "Done")]
    [InlineData("Test.Task", "Done,Yes,No")]
    [InlineData("Elsa.FlowDecision", "True,False")]
    [InlineData("Elsa.End", "")]
    [InlineData("Elsa.FlowFork", "Done")]
    [InlineData("Elsa.FlowSwitch", "Default")]
    public void OutcomesOf_PlainStep_AreThoseOfTheClass(string type, string outcomes) =>
        Assert.Equal(outcomes.Split(',', StringSplitOptions.RemoveEmptyEntries), OutcomesOf(type, flow => flow.Add("x", type)));

    [Fact]
    public void OutcomesOf_ForkAndSwitch_AreAsDrawn()
    {
        Assert.Equal(["A", "B"], OutcomesOf("Elsa.FlowFork", flow => flow.Fork("x", "A", "B")));
        Assert.Equal(["Done"], OutcomesOf("Elsa.FlowFork", flow => flow.Add("x", "Elsa.FlowFork", ("Branches", In.Json("{")))));
        Assert.Equal(
            ["A", "B", "Default"],
            OutcomesOf("Elsa.FlowSwitch", flow => flow.Add("x", "Elsa.FlowSwitch", ("Cases", In.Cases(("A", "1"), ("B", "2"))))));
    }

    private static IReadOnlyList<string> OutcomesOf(string type, Action<FlowJson> draw)
    {
        var definition = DefinitionReader.Read(WorkflowJson.Of(draw)).Definition!;
        return _catalog.Find(type, 1)!.OutcomesOf(definition.Steps["x"]);
    }
}
