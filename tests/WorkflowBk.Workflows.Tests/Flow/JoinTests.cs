using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class JoinTests
{
    [Theory]
    [InlineData("WaitAll")]
    [InlineData("WaitAllActive")]
    public async Task Start_OneBranchWaits_JoinWaitsForIt(string mode)
    {
        var world = await World.RunAsync(flow => TwoBranches(flow, mode).Task("wait").Line("fork:B", "wait", "join"));
        Assert.Equal(["a"], world.Ran);

        await world.CompleteAsync("wait");

        Assert.Equal(["a", "wait", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Theory]
    [InlineData("WaitAll")]
    [InlineData("WaitAllActive")]
    [InlineData("WaitAny")]
    [InlineData(null)]
    public async Task Start_BothBranchesAtOnce_JoinRunsOnce(string? mode)
    {
        var world = await World.RunAsync(flow => TwoBranches(flow, mode).Notes("b").Line("fork:B", "b", "join"));

        Assert.Equal(["a", "b", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Theory]
    [InlineData("WaitAny")]
    [InlineData(null)]
    public async Task Start_WaitAnyAndLoserBeginsToWaitLater_CancelsItAndRunsOnce(string? mode)
    {
        var world = await World.RunAsync(flow => TwoBranches(flow, mode).Task("wait").Line("fork:B", "wait", "join"));

        Assert.Equal(["a", "cancelled wait", "after"], world.Ran);
        Assert.Empty(world.Waiting);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_WaitAnyAndLoserIsAStepBehind_NothingBeginsToWait()
    {
        var world = await World.RunAsync(flow => TwoBranches(flow, "WaitAny")
            .Notes("b").Task("wait").Line("fork:B", "b", "wait", "join"));

        Assert.Equal(["a", "b", "after"], world.Ran);
        Assert.Empty(world.Waiting);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Resume_WaitAnyOfTwoWaits_CancelsTheOther()
    {
        var world = await World.RunAsync(flow => flow
            .Fork("fork", "A", "B").Task("a").Task("b").Join("join", "WaitAny").Notes("after")
            .Line("fork:A", "a", "join").Line("fork:B", "b", "join", "after"));
        Assert.Equal(["a", "b"], world.Waiting);
        var loser = world.WaitOf("b");

        await world.CompleteAsync("a");
        var late = await world.ResumeAsync(loser.Id);

        Assert.Equal(["a", "cancelled b", "after"], world.Ran);
        Assert.Equal(Workflows.Stimuli.StimulusStatus.NotFound, late.Status);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Resume_WaitAnyWithNestedLoser_CancelsWhatWaitsInside()
    {
        var world = await World.RunAsync(flow => flow
            .Fork("fork", "A", "B").Task("a").Nested("inner", inner => inner.Task("deep")).Join("join", "WaitAny").Notes("after")
            .Line("fork:A", "a", "join").Line("fork:B", "inner", "join", "after"));

        await world.CompleteAsync("a");

        Assert.Equal(["a", "cancelled deep", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_WaitAllBehindADecision_IsSkippedAndTheFlowEnds()
    {
        var world = await World.RunAsync(flow => Exclusive(flow, "WaitAll"));

        Assert.Equal(["yes"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Theory]
    [InlineData("WaitAllActive")]
    [InlineData("WaitAny")]
    public async Task Start_JoinBehindADecision_Runs(string mode)
    {
        var world = await World.RunAsync(flow => Exclusive(flow, mode));

        Assert.Equal(["yes", "after"], world.Ran);
    }

    [Fact]
    public async Task Start_WaitAllActiveWithDeadBranch_RunsWithTheOther()
    {
        var world = await World.RunAsync(flow => TwoBranches(flow, "WaitAllActive")
            .Decision("d", "false").Notes("b").Line("fork:B", "d").Line("d:True", "b", "join"));

        Assert.Equal(["a", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_ForkWithoutBranches_LeavesByDone()
    {
        var world = await World.RunAsync(flow => flow.Add("fork", "Elsa.FlowFork").Notes("a").Line("fork", "a"));

        Assert.Equal(["a"], world.Ran);
    }

    [Fact]
    public async Task Start_PortThatTheForkDoesNotList_IsNotFollowed()
    {
        var world = await World.RunAsync(flow => flow.Fork("fork", "A").Notes("a", "b").Line("fork:A", "a").Line("fork:B", "b"));

        Assert.Equal(["a"], world.Ran);
    }

    private static FlowJson TwoBranches(FlowJson flow, string? mode) => flow
        .Fork("fork", "A", "B").Notes("a", "after").Join("join", mode)
        .Line("fork:A", "a", "join", "after");

    private static void Exclusive(FlowJson flow, string mode) => flow
        .Decision("d", "true").Notes("yes", "no", "after").Join("join", mode)
        .Line("d:True", "yes", "join", "after").Line("d:False", "no", "join");
}
