using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Execution;

/// <summary>What a person brings and the process does not take.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task Resume_Rejected_UndoesAllAndCanBeTriedAgain()
    {
        var world = await World.RunAsync(flow => flow.Task("wait").Notes("after").Line("wait", "after"));
        var (wait, revision, journal) = (world.WaitOf("wait").Id, world.Instance.Revision, world.Store.Journal.Count);

        var outcome = await world.ResumeAsync(wait, "reject", key: "click", actor: "kari");

        Assert.Equal(StimulusStatus.Rejected, outcome.Status);
        Assert.Equal("not-complete", Assert.Single(outcome.Rejections).Code);
        Assert.Equal(world.Instance.Id, outcome.InstanceId);
        Assert.Empty(world.Ran);
        Assert.Equal((revision, journal), (world.Instance.Revision, world.Store.Journal.Count));
        Assert.Equal(StimulusStatus.Applied, (await world.ResumeAsync(wait, key: "click", actor: "kari")).Status);
        Assert.Equal(["wait", "after"], world.Ran);
    }

    [Fact]
    public async Task Resume_RejectedFurtherOn_UndoesTheFirstStepToo()
    {
        var world = await World.RunAsync(flow => flow.Task("wait").Notes("between").Add("no", "Test.Reject").Line("wait", "between", "no"));

        var outcome = await world.CompleteAsync("wait", actor: "kari");

        Assert.Equal(StimulusStatus.Rejected, outcome.Status);
        Assert.Empty(world.Ran);
        Assert.Equal(["wait"], world.Waiting);
    }

    [Fact]
    public async Task Start_Rejected_LeavesNothing()
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(flow => flow.Notes("a").Add("no", "Test.Reject").Line("a", "no")));

        var outcome = await world.StartAsync(actor: "kari");

        Assert.Equal(StimulusStatus.Rejected, outcome.Status);
        Assert.Null(outcome.InstanceId);
        Assert.Empty(world.Store.Instances);
        Assert.Equal(0, world.Store.Commits);
    }

    [Fact]
    public async Task Resume_RejectedWithNobodyBehind_IsAnIncident()
    {
        var world = await World.RunAsync(flow => flow.Task("wait"));

        await world.CompleteAsync("wait", "reject");

        Assert.Equal("not-complete", Assert.Single(world.Instance.Incidents).Message);
        Assert.Empty(world.Ran);
    }

    [Fact]
    public async Task Start_EntryStepThrows_CallerGetsTheErrorAndNothingIsKept()
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(flow => flow.Notes("a").Add("entry", "Test.Entry").Line("a", "entry")));

        await Assert.ThrowsAsync<NotSupportedException>(() => world.StartAsync());

        Assert.Empty(world.Store.Instances);
        Assert.Equal(0, world.Store.Commits);
    }

    [Fact]
    public async Task Resume_PersonsTaskThrows_PersonGetsTheErrorAndTheTaskStays()
    {
        var world = await World.RunAsync(flow => flow.Task("wait"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.CompleteAsync("wait", "throw", actor: "kari"));

        Assert.Equal(["wait"], world.Waiting);
        Assert.Empty(world.Instance.Incidents);
    }

    [Fact]
    public async Task Resume_StepAfterThePersonsTaskThrows_TaskIsDoneAndAnIncidentIsMade()
    {
        var world = await World.RunAsync(flow => flow.Task("wait").Add("bad", "Test.Throw").Line("wait", "bad"));

        var outcome = await world.CompleteAsync("wait", actor: "kari");

        Assert.Equal(StimulusStatus.Applied, outcome.Status);
        Assert.Equal(["wait"], world.Ran);
        Assert.Single(world.Instance.Incidents);
    }
}
