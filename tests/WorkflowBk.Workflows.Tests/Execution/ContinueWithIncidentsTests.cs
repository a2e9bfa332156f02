using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Execution;

public sealed class ContinueWithIncidentsTests
{
    [Fact]
    public async Task Resume_OtherBranchGoesOn()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").ContinueWithIncidents().Draw(flow => flow
            .Notes("first", "after").Task("wait").Add("bad", "Test.Throw")
            .Line("first", "wait", "after").Line("first", "bad")).ToString());
        Assert.Equal(WorkflowStatus.Running, world.Status);

        var outcome = await world.CompleteAsync("wait");

        Assert.Equal(StimulusStatus.Applied, outcome.Status);
        Assert.Equal(["first", "wait", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Running, world.Status);
        Assert.Single(world.Instance.Incidents);
    }

    [Theory]
    [InlineData("WaitAll")]
    [InlineData("WaitAllActive")]
    public async Task Resume_JoinBehindAFaultIsNeverReached(string mode)
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").ContinueWithIncidents().Draw(flow => flow
            .Notes("first", "b", "after").Add("bad", "Test.Throw").Join("join", mode)
            .Line("first", "bad", "join", "after").Line("first", "b", "join")).ToString());

        Assert.Equal(["first", "b"], world.Ran);
        Assert.Equal(WorkflowStatus.Running, world.Status);
    }
}
