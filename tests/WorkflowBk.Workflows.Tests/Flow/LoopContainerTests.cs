using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class LoopContainerTests
{
    private static readonly (string, JsonNode?)[] _items = [("Items", In.Json("""["x", "y", "z"]"""))];

    [Fact]
    public async Task While_ConditionHoldsTwice_RunsTwice()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").Variable("n", "Int32", 0).Draw(flow => flow
            .With("loop", "Elsa.While", [("Condition", In.Js("getVariable('n') < 2"))], ("body", inner => inner
                .Add("inc", "Test.Note", ("Text", In.Js("variables.n = variables.n + 1; 'n' + variables.n")))))
            .Notes("after").Line("loop", "after")).ToString());

        Assert.Equal(["n1", "n2", "after"], world.Ran);
    }

    [Fact]
    public async Task While_Endless_IsAnIncident()
    {
        var world = await World.RunAsync(flow => flow
            .With("loop", "Elsa.While", [("Condition", In.Literal(true))], ("body", inner => inner.Add("w", "Elsa.WriteLine", ("Text", In.Literal("x"))))));

        Assert.Contains("circle", Assert.Single(world.Instance.Incidents).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 5, 2, true, "1 3 5")]
    [InlineData(1, 5, 2, false, "1 3")]
    [InlineData(3, 1, -1, true, "3 2 1")]
    [InlineData(2, 1, 1, true, "")]
    public async Task For_Numbers_CountsToTheBound(int from, int to, int step, bool inclusive, string expected)
    {
        var world = await World.RunAsync(flow => flow
            .With(
                "for",
                "Elsa.For",
                [("Start", In.Literal(from)), ("End", In.Literal(to)), ("Step", In.Literal(step)), ("OuterBoundInclusive", In.Literal(inclusive))],
                ("body", inner => inner.Add("n", "Test.Note", ("Text", In.Js("'' + getVariable('CurrentValue')"))))));

        Assert.Equal(expected, string.Join(' ', world.Ran));
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task For_StepOfNothing_IsAnIncident()
    {
        var world = await World.RunAsync(flow => flow
            .With("for", "Elsa.For", [("End", In.Literal(1)), ("Step", In.Literal(0))], ("body", inner => inner.Notes("n"))));

        Assert.Equal("for", Assert.Single(world.Instance.Incidents).StepId);
    }

    [Fact]
    public async Task ForEach_Items_AreGivenOneAfterTheOther()
    {
        var world = await World.RunAsync(flow => flow
            .With("each", "Elsa.ForEach", _items, ("body", inner => inner.Sequence("body", steps => steps
                .Event("wait", "go")
                .Add("n", "Test.Note", ("Text", In.Js("variables.CurrentValue + getVariable('CurrentIndex')"))))))
            .Notes("after").Line("each", "after"));

        for (var round = 0; round < 3; round++)
            await world.SendAsync("go");

        Assert.Equal(["x0", "y1", "z2", "after"], world.Ran);
    }

    [Fact]
    public async Task ParallelForEach_Items_WaitAllAtOnce()
    {
        var world = await World.RunAsync(flow => flow
            .With("each", "Elsa.ParallelForEach", _items, ("body", inner => inner.Sequence("body", steps => steps
                .Add("wait", "Elsa.Event", ("EventName", In.Js("'go-' + getVariable('CurrentValue')")))
                .Add("n", "Test.Note", ("Text", In.Js("getVariable('CurrentValue')"))))))
            .Notes("after").Line("each", "after"));

        await world.SendAsync("go-z");
        await world.SendAsync("go-x");
        Assert.Equal(["z", "x"], world.Ran);
        await world.SendAsync("go-y");

        Assert.Equal(["z", "x", "y", "after"], world.Ran);
    }

    [Theory]
    [InlineData("Elsa.ForEach")]
    [InlineData("Elsa.ParallelForEach")]
    public async Task Loop_NoList_IsAnIncidentAndAnEmptyOneIsPassed(string type)
    {
        var wrong = await World.RunAsync(flow => flow.With("each", type, [("Items", In.Literal("text"))], ("body", inner => inner.Notes("n"))));
        var empty = await World.RunAsync(flow => flow.With("each", type, [("Items", In.Json("[]"))], ("body", inner => inner.Notes("n"))));

        Assert.Equal("each", Assert.Single(wrong.Instance.Incidents).StepId);
        Assert.Equal(WorkflowStatus.Finished, empty.Status);
    }

    [Fact]
    public async Task Break_InsideAnIf_LeavesTheNearestLoopOnly()
    {
        var world = await World.RunAsync(flow => flow
            .With("outer", "Elsa.ForEach", [("Items", In.Json("[1, 2]"))], ("body", outer => outer
                .With("inner", "Elsa.ForEach", _items, ("body", inner => inner.Sequence("round", steps => steps
                    .With("if", "Elsa.If", [("Condition", In.Js("getVariable('CurrentValue') == 'y'"))], ("then", then => then.Add("break", "Elsa.Break")))
                    .Add("n", "Test.Note", ("Text", In.Js("getVariable('CurrentValue')"))))))))
            .Notes("after").Line("outer", "after"));

        Assert.Equal(["x", "x", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Break_InAFlowchart_StopsWhatWaitsThere()
    {
        var world = await World.RunAsync(flow => flow
            .With("loop", "Elsa.While", [("Condition", In.Literal(true))], ("body", inner => inner
                .Nested("body", steps => steps.Notes("a").Event("wait", "go").Add("break", "Elsa.Break").Line("a", "wait").Line("a", "break"))))
            .Notes("after").Line("loop", "after"));

        Assert.Equal(["a", "after"], world.Ran);
        Assert.Empty(world.Waiting);
    }
}
