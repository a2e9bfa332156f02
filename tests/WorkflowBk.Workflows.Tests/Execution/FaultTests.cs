using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Execution;

public sealed class FaultTests
{
    [Fact]
    public async Task Start_StepThrows_KeepsEarlierEffectsOnceAndNoneOfTheStep()
    {
        var world = await World.RunAsync(flow => flow.Notes("a", "b", "after").Add("bad", "Test.Throw").Line("a", "b", "bad", "after"));

        Assert.Equal(["a", "b"], world.Ran);
        Assert.Equal(WorkflowStatus.Faulted, world.Status);
        var incident = Assert.Single(world.Instance.Incidents);
        Assert.Equal(("bad", "Test.Throw", "It broke."), (incident.StepId, incident.StepType, incident.Message));
        Assert.Equal(1, world.Store.Commits);
    }

    [Fact]
    public async Task Start_StepThrows_WhatIsScheduledStillRuns()
    {
        var world = await World.RunAsync(flow => flow
            .Notes("first", "b1", "b2").Add("bad", "Test.Throw").Line("first", "bad").Line("first", "b1", "b2"));

        Assert.Equal(["first", "b1", "b2"], world.Ran);
        Assert.Equal(WorkflowStatus.Faulted, world.Status);
    }

    [Fact]
    public async Task Start_SeveralStepsThrow_EachIsAnIncident()
    {
        var world = await World.RunAsync(flow => flow
            .Notes("first", "ok").Add("bad1", "Test.Throw").Add("bad2", "Test.Throw")
            .Line("first", "bad1").Line("first", "ok").Line("first", "bad2"));

        Assert.Equal(["first", "ok"], world.Ran);
        Assert.Equal(["bad1", "bad2"], world.Instance.Incidents.Select(incident => incident.StepId));
        Assert.Equal(["bad1", "bad2"], world.Store.Journal.Where(entry => entry.Event == JournalEvent.Faulted).Select(entry => entry.StepId));
    }

    [Fact]
    public async Task Resume_FaultedInstance_IsNotRunningAndChangesNothing()
    {
        var world = await World.RunAsync(flow => Faulty(flow));

        var outcome = await world.CompleteAsync("wait");

        Assert.Equal(StimulusStatus.NotRunning, outcome.Status);
        Assert.Equal(["first"], world.Ran);
        Assert.Equal(["wait"], world.Waiting);
    }

    [Fact]
    public async Task Start_FaultBeforeAnEndInAnotherBranch_IsStillFaulted()
    {
        var world = await World.RunAsync(flow => flow
            .Add("start", "Elsa.Start").Add("bad", "Test.Throw").Add("end", "Elsa.End").Line("start", "bad").Line("start", "end"));

        Assert.Equal(WorkflowStatus.Faulted, world.Status);
        Assert.Single(world.Instance.Incidents);
    }

    [Fact]
    public async Task Start_FaultInARacingBranch_IsNotForgottenByTheJoin()
    {
        var world = await World.RunAsync(flow => flow
            .Fork("fork", "A", "B").Add("bad", "Test.Throw").Notes("b", "after").Join("join", "WaitAny")
            .Line("fork:A", "bad", "join").Line("fork:B", "b", "join", "after"));

        Assert.Equal(["b", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Faulted, world.Status);
    }

    [Fact]
    public async Task Resume_StepThrowsAndNobodyStandsBehind_IsAnIncidentAndTheWaitStands()
    {
        var world = await World.RunAsync(flow => flow.Task("wait"));

        await world.CompleteAsync("wait", "throw");

        Assert.Empty(world.Ran);
        Assert.Equal(WorkflowStatus.Faulted, world.Status);
        Assert.Equal(["wait"], world.Waiting);
    }

    [Fact]
    public async Task Start_CancellingFails_IsAnIncidentAndTheStepIsGoneAllTheSame()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").ContinueWithIncidents().Draw(flow => flow
            .Fork("fork", "A", "B").Add("stubborn", "Test.Stubborn").Task("b").Join("join", "WaitAny").Notes("after")
            .Line("fork:A", "stubborn", "join").Line("fork:B", "b", "join", "after")).ToString());

        await world.CompleteAsync("b");

        Assert.Equal(["b", "after"], world.Ran);
        Assert.Empty(world.Waiting);
        Assert.Equal("stubborn", Assert.Single(world.Instance.Incidents).StepId);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_DatabaseIsGone_IsNoIncidentAndCanBeTriedAgain()
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(flow => flow.Notes("a").Add("x", "Test.Outage").Line("a", "x")));

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.StartAsync(key: "form-1"));

        Assert.Empty(world.Store.Instances);
        Assert.Empty(world.Store.Stimuli);
    }

    [Fact]
    public async Task Start_UnknownActivity_IsAnIncident()
    {
        var world = await World.RunAsync(flow => flow.Notes("a").Add("x", "Test.Gone").Line("a", "x"));

        Assert.Equal(["a"], world.Ran);
        Assert.Contains("Test.Gone", Assert.Single(world.Instance.Incidents).Message, StringComparison.Ordinal);
    }

    private static void Faulty(FlowJson flow) => flow
        .Notes("first", "after").Task("wait").Add("bad", "Test.Throw")
        .Line("first", "wait", "after").Line("first", "bad");
}
