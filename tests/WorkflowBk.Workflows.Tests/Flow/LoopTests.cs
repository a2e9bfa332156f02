using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class LoopTests
{
    [Fact]
    public async Task Start_LoopWithCounter_RunsAsOftenAsItCounts()
    {
        var world = await World.RunAsync(Counting(flow => flow
            .Notes("body", "after").Set("inc", "N", "getVariable('N') + 1").Decision("more", "variables.N < 3")
            .Line("body", "inc", "more:True", "body").Line("more:False", "after")));

        Assert.Equal(["body", "body", "body", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Resume_LoopWithWait_WaitsAnewEachRound()
    {
        var world = await World.RunAsync(Counting(flow => flow
            .Task("wait").Set("inc", "N", "getN() + 1").Decision("more", "getN() < 2").Notes("after")
            .Line("wait", "inc", "more:True", "wait").Line("more:False", "after")));
        var first = world.WaitOf("wait").Id;

        await world.CompleteAsync("wait");
        var second = world.WaitOf("wait").Id;
        await world.CompleteAsync("wait");

        Assert.NotEqual(first, second);
        Assert.Equal(["wait", "wait", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Theory]
    [InlineData("WaitAll")]
    [InlineData("WaitAny")]
    [InlineData("WaitAllActive")]
    public async Task Start_ForkAndJoinInALoop_JoinsOncePerRound(string mode)
    {
        var world = await World.RunAsync(Counting(flow => flow
            .Notes("head").Fork("fork", "A", "B").Notes("a", "b").Join("join", mode).Notes("joined")
            .Set("inc", "N", "getN() + 1").Decision("more", "getN() < 2").Notes("after")
            .Line("head", "fork:A", "a", "join", "joined", "inc", "more:True", "head")
            .Line("fork:B", "b", "join").Line("more:False", "after")));

        Assert.Equal(["head", "a", "b", "joined", "head", "a", "b", "joined", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Resume_RaceInALoop_IsRunAnewEachRound()
    {
        var world = await World.RunAsync(Counting(flow => flow
            .Notes("head").Fork("fork", "A", "B").Task("a").Task("b").Join("join", "WaitAny")
            .Set("inc", "N", "getN() + 1").Decision("more", "getN() < 2").Notes("after")
            .Line("head", "fork:A", "a", "join", "inc", "more:True", "head")
            .Line("fork:B", "b", "join").Line("more:False", "after")));

        await world.CompleteAsync("a");
        Assert.Equal(["a", "b"], world.Waiting);
        await world.CompleteAsync("b");

        Assert.Equal(["head", "a", "cancelled b", "head", "b", "cancelled a", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_StepThatLeadsBackToItself_RunsAgain()
    {
        var world = await World.RunAsync(flow => flow.Notes("first", "after").Task("ask")
            .Line("first", "ask:No", "ask").Line("ask:Yes", "after"));

        await world.CompleteAsync("ask", "No");
        await world.CompleteAsync("ask", "Yes");

        Assert.Equal(["first", "ask", "ask", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_BackIntoTheMiddleOfABranch_FailsTheStepThatLeadsBack()
    {
        var world = await World.RunAsync(flow => flow
            .Add("start", "Elsa.Start").Notes("a", "b", "m").Decision("again", "true")
            .Line("start", "a", "m", "again:True", "a").Line("start", "b", "m"));

        Assert.Equal(["a", "b", "m"], world.Ran);
        Assert.Equal("again", Assert.Single(world.Instance.Incidents).StepId);
        Assert.Equal(WorkflowStatus.Faulted, world.Status);
    }

    [Fact]
    public async Task Start_CircleThatNeverWaits_EndsInAnIncident()
    {
        var world = await World.RunAsync(flow => flow.Add("start", "Elsa.Start").Fork("a").Fork("b").Line("start", "a", "b", "a"));

        Assert.Equal(WorkflowStatus.Faulted, world.Status);
        Assert.Contains("circle", Assert.Single(world.Instance.Incidents).Message, StringComparison.Ordinal);
    }

    private static string Counting(Action<FlowJson> draw) =>
        new WorkflowJson("flow-1").Variable("N", "Int32", "0").Draw(draw).ToString();
}
