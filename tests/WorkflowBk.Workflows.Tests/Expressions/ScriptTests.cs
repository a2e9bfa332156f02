using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Expressions;

public sealed class ScriptTests
{
    [Theory]
    [InlineData("setVariable('v', 5); getVariable('v') + ''", "5", "5")]
    [InlineData("setv(5); getv() + ''", "5", "5")]
    [InlineData("variables.v = 5; variables.v + ''", "5", "5")]
    [InlineData("variables.v = { a: [1] }; variables.v.a.push(2); 'x'", "x", """{"a":[1,2]}""")]
    [InlineData("variables.Nope === undefined && getVariable('Nope') === null ? 'none' : 'some'", "none", null)]
    [InlineData("toJson({ a: 1 })", """{"a":1}""", null)]
    [InlineData("getCorrelationId() + (getWorkflowInstanceId().length) + getWorkflowInstanceName()", "case-136null", null)]
    public async Task Script_Functions_AreElsas(string script, string expected, string? variable)
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").Variable("v", "Object", null).Draw(flow => flow
            .Add("n1", "Test.Note", ("Text", In.Js(script)))
            .Add("n2", "Test.Note", ("Text", In.Js("JSON.stringify(getVariable('v'))"))).Line("n1", "n2")).ToString());

        Assert.Equal([expected, variable ?? "null"], world.Ran);
    }

    [Fact]
    public async Task SetVariable_UnknownName_IsAnIncident()
    {
        var world = await World.RunAsync(flow => flow.Add("n", "Test.Note", ("Text", In.Js("setVariable('nope', 1)"))));

        Assert.Contains("nope", Assert.Single(world.Instance.Incidents).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_OfSteps_CanBeAskedFor()
    {
        var world = await World.RunAsync(flow => flow
            .Event("wait", "go").Add("e", "Test.Echo", ("Value", In.Literal("echo")))
            .Add("n", "Test.Note", ("Text", In.Js("getOutputFrom('wait', 'Result').city + getResultFromActivity('e') + getLastResult() + getOutputFrom('nowhere')")))
            .Line("wait", "e", "n"));
        await world.SendAsync("go", new { city = "Førde" });

        Assert.Equal(["Førdeechoechonull"], world.Ran);
    }

    [Fact]
    public async Task RunJavaScript_Outcome_ChoosesTheWay()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").Variable("v", "Int32", "0").Draw(flow => flow
            .Add("run", "Elsa.RunJavaScript", ("Script", In.Literal("setVariable('v', 5); setOutcome('Left'); return 1;")), ("PossibleOutcomes", In.Json("""["Left", "Right"]""")))
            .Add("left", "Test.Note", ("Text", In.Js("getVariable('v') + '/' + getOutputFrom('run')"))).Notes("right", "done")
            .Line("run:Left", "left").Line("run:Right", "right").Line("run", "done")).ToString());

        Assert.Equal(["5/1"], world.Ran);
    }

    [Fact]
    public async Task SetName_AndCorrelate_ChangeTheInstance()
    {
        var world = await World.RunAsync(flow => flow
            .Event("wait", "never").Notes("start")
            .Add("name", "Elsa.SetName", ("Value", In.Literal("Prøve"))).Add("about", "Elsa.Correlate", ("CorrelationId", In.Literal("case-9"))).Event("other", "go")
            .Line("start", "wait").Line("start", "name", "about", "other"));

        Assert.Equal(("Prøve", "case-9"), (world.Instance.Name, world.Instance.CorrelationId));
        Assert.All(world.Store.Waits.Values, wait => Assert.Equal("case-9", wait.CorrelationId));
    }

    [Fact]
    public async Task RunTask_Result_IsWhatWasSent()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").Variable("a", "Object", null).Draw(flow => flow
            .Add("task", "Elsa.RunTask", ("TaskName", In.Literal("Approve")), ("Result", In.Into("a")))
            .Add("n", "Test.Note", ("Text", In.Js("getVariable('a').by"))).Line("task", "n")).ToString());
        Assert.Equal("Approve", world.WaitOf("task").Name);

        await world.CompleteAsync("task", new { by = "Ann" });

        Assert.Equal(["Ann"], world.Ran);
    }

    [Fact]
    public async Task WriteLine_Text_IsInTheJournal()
    {
        var world = await World.RunAsync(flow => flow.Add("w", "Elsa.WriteLine", ("Text", In.Js("1 / 4"))));

        Assert.Equal(["0.25"], world.Lines);
    }
}
