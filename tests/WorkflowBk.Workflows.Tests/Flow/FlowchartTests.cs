using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class FlowchartTests
{
    [Fact]
    public async Task Start_StepsInARow_RunInOrder()
    {
        var world = await World.RunAsync(flow => flow.Add("start", "Elsa.Start").Notes("a", "b", "c").Line("start", "a", "b", "c"));

        Assert.Equal(["a", "b", "c"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Theory]
    [InlineData("true", "yes")]
    [InlineData("false", "no")]
    public async Task Start_ExclusiveBranches_MergeRunsOnce(string condition, string taken)
    {
        var world = await World.RunAsync(flow => flow
            .Decision("d", condition).Notes("yes", "no", "merge")
            .Line("d:True", "yes", "merge").Line("d:False", "no", "merge"));

        Assert.Equal([taken, "merge"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_LongDeadBranch_DoesNotHoldTheMergeBack()
    {
        var world = await World.RunAsync(flow => flow
            .Decision("d", "true").Notes("yes", "n1", "n2", "n3", "merge", "last")
            .Line("d:False", "n1", "n2", "n3", "merge").Line("d:True", "yes", "merge", "last"));

        Assert.Equal(["yes", "merge", "last"], world.Ran);
    }

    [Fact]
    public async Task Start_DeadBranchOfThousandsOfSteps_IsSkipped()
    {
        var names = Enumerable.Range(1, 1_500).Select(number => $"n{number}").ToArray();
        var world = await World.RunAsync(flow => flow
            .Decision("d", "true").Notes(names).Notes("merge")
            .Line(["d:False", .. names, "merge"]).Line("d:True", "merge"));

        Assert.Equal(["merge"], world.Ran);
    }

    [Fact]
    public async Task Start_ParallelBranches_AdvanceInTurnsAndMergeOnce()
    {
        var world = await World.RunAsync(flow => flow
            .Notes("first", "a1", "a2", "b1", "b2", "merge")
            .Line("first", "a1", "a2", "merge").Line("first", "b1", "b2", "merge"));

        Assert.Equal(["first", "a1", "b1", "a2", "b2", "merge"], world.Ran);
    }

    [Fact]
    public async Task Start_OneParallelBranchWaits_MergeRunsAfterIt()
    {
        var world = await World.RunAsync(flow => flow
            .Notes("first", "a", "merge").Task("wait")
            .Line("first", "a", "merge").Line("first", "wait", "merge"));
        Assert.Equal(["first", "a"], world.Ran);
        Assert.Equal(WorkflowStatus.Running, world.Status);

        await world.CompleteAsync("wait");

        Assert.Equal(["first", "a", "wait", "merge"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_BothPortsToOneStep_RunsItOnce()
    {
        var world = await World.RunAsync(flow => flow
            .Decision("d", "false").Notes("a").Line("d:True", "a").Line("d:False", "a"));

        Assert.Equal(["a"], world.Ran);
    }

    [Fact]
    public async Task Start_SameConnectionDrawnTwice_RunsTheTargetOnce()
    {
        var world = await World.RunAsync(flow => flow.Notes("a", "b", "c").Line("a", "b", "c").Line("a", "b"));

        Assert.Equal(["a", "b", "c"], world.Ran);
    }

    [Fact]
    public async Task Start_PortInOtherCase_IsNotFollowed()
    {
        var world = await World.RunAsync(flow => flow.Notes("a", "b").Line("a:done", "b"));

        Assert.Equal(["a"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_OutcomeWithoutConnection_EndsTheBranch()
    {
        var world = await World.RunAsync(flow => flow.Decision("d", "false").Notes("a").Line("d:True", "a"));

        Assert.Empty(world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_NestedFlowchart_OuterGoesOnWhenItIsDone()
    {
        var world = await World.RunAsync(flow => flow
            .Notes("before", "after")
            .Nested("inner", inner => inner.Notes("i1").Task("wait").Line("i1", "wait"))
            .Line("before", "inner", "after"));
        Assert.Equal(["before", "i1"], world.Ran);

        await world.CompleteAsync("wait");

        Assert.Equal(["before", "i1", "wait", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_EmptyNestedFlowchart_IsPassed()
    {
        var world = await World.RunAsync(flow => flow.Nested("inner", _ => { }).Notes("after").Line("inner", "after"));

        Assert.Equal(["after"], world.Ran);
    }
}
