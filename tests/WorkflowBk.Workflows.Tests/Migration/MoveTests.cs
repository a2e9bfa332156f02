using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Migration;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Tests.Migration;

public sealed class MoveTests
{
    [Fact]
    public async Task Move_StepAddedBehindTheWait_IsTakenAndJournalled()
    {
        var world = await StandingAsync(flow => flow.Task("wait").Notes("end").Line("wait", "end"));
        world.Publish(WorkflowJson.Of(flow => flow.Task("wait").Notes("remind", "end").Line("wait", "remind", "end")));

        var moved = await world.MoveAsync(2);
        await world.CompleteAsync("wait");

        Assert.Equal(StimulusStatus.Applied, moved.Status);
        Assert.Equal(["remind", "end"], world.Ran.TakeLast(2));
        Assert.Equal(("flow-1-v2", WorkflowStatus.Finished), (world.Instance.VersionId, world.Status));
        Assert.Equal("flow-1-v1 → flow-1-v2: because", world.Store.Journal.Single(line => line.Event == JournalEvent.Moved).Detail);
    }

    [Fact]
    public async Task Move_BranchAddedBehindTheCase_MergeDoesNotWaitForIt()
    {
        var world = await StandingAsync(flow => flow.Notes("begin").Task("wait").Notes("merge").Line("begin", "wait", "merge"));
        world.Publish(WorkflowJson.Of(flow => flow
            .Notes("begin").Task("wait").Notes("beside", "merge").Line("begin", "wait", "merge").Line("begin", "beside", "merge")));

        await world.MoveAsync(2);
        await world.CompleteAsync("wait");

        Assert.Equal(WorkflowStatus.Finished, world.Status);
        Assert.Equal(["begin", "wait", "merge"], world.Ran);
    }

    [Fact]
    public async Task Move_WaitAllJoinWithANewBranchBehindTheCase_GoesOn()
    {
        var world = await StandingAsync(flow => flow.Fork("fork", "A").Task("wait").Join("join", "WaitAll").Notes("end").Line("fork:A", "wait", "join", "end"));
        world.Publish(WorkflowJson.Of(flow => flow
            .Fork("fork", "A", "B").Task("wait").Notes("b").Join("join", "WaitAll").Notes("end").Line("fork:A", "wait", "join", "end").Line("fork:B", "b", "join")));

        await world.MoveAsync(2);
        await world.CompleteAsync("wait");

        Assert.Equal("end", world.Ran[^1]);
    }

    [Fact]
    public async Task Move_StepThatHasRunGetsANewWayIn_DoesNotRunAgain()
    {
        var world = await StandingAsync(flow => flow.Notes("begin", "done").Task("wait").Line("begin", "done").Line("begin", "wait"));
        world.Publish(WorkflowJson.Of(flow => flow.Notes("begin", "done").Task("wait").Line("begin", "wait", "done")));

        await world.MoveAsync(2);
        await world.CompleteAsync("wait");

        Assert.Equal(["begin", "done", "wait"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Move_BranchNotTakenGetsANewWayIn_IsTakenNow()
    {
        var world = await StandingAsync(flow => flow.Decision("ask", "false").Task("wait").Notes("other").Line("ask:False", "wait").Line("ask:True", "other"));
        world.Publish(WorkflowJson.Of(flow => flow.Decision("ask", "false").Task("wait").Notes("other").Line("ask:False", "wait", "other").Line("ask:True", "other")));

        await world.MoveAsync(2);
        await world.CompleteAsync("wait");

        Assert.Equal("other", world.Ran[^1]);
    }

    [Fact]
    public async Task Move_StepRemoved_IsRefusedWithTheStepAndChangesNothing()
    {
        var world = await StandingAsync(flow => flow.Task("wait").Notes("end").Line("wait", "end"));
        world.Publish(WorkflowJson.Of(flow => flow.Task("other").Notes("end").Line("other", "end")));

        var moved = await world.MoveAsync(2);
        var plan = await world.PlanAsync(2);

        Assert.Equal((StimulusStatus.Rejected, "wait"), (moved.Status, Assert.Single(moved.Rejections).Field));
        Assert.Equal(MoveObstacle.Gone, plan!.Steps.Single(step => step.StepId == "wait").Obstacle);
        Assert.Equal(("flow-1-v1", "wait"), (world.Instance.VersionId, world.Waiting.Single()));
    }

    [Fact]
    public async Task Move_StepRenamedAndMapped_GoesOnUnderItsNewId()
    {
        var world = await StandingAsync(flow => flow.Task("wait").Notes("end").Line("wait", "end"));
        world.Publish(WorkflowJson.Of(flow => flow.Task("await").Notes("end").Line("await", "end")));

        var moved = await world.MoveAsync(2, ("wait", "await"));
        Assert.Equal((StimulusStatus.Applied, "await"), (moved.Status, world.Waiting.Single()));
        await world.CompleteAsync("await");

        Assert.Equal("end", world.Ran[^1]);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Move_ThereAndBack_StandsWhereItStood()
    {
        var world = await StandingAsync(flow => flow.Task("wait").Notes("end").Line("wait", "end"));
        var before = world.Instance.State;
        world.Publish(WorkflowJson.Of(flow => flow.Notes("new").Task("await").Notes("end").Line("new", "await", "end")));

        await world.MoveAsync(2, ("wait", "await"));
        var back = await world.MoveAsync(1, ("await", "wait"));

        Assert.Equal(StimulusStatus.Applied, back.Status);
        Assert.Equal(before, world.Instance.State);
    }

    [Theory]
    [InlineData("Elsa.Delay", "flow", MoveObstacle.OtherActivity)]
    [InlineData("Test.Task", "inner", MoveObstacle.OtherContainer)]
    public async Task Move_StepIsNotWhatOrWhereItWas_IsRefused(string type, string container, MoveObstacle expected)
    {
        var world = await StandingAsync(flow => flow.Task("wait"));
        world.Publish(WorkflowJson.Of(flow =>
        {
            if (container == "inner")
                flow.Nested("inner", inner => inner.Add("wait", type));
            else
                flow.Add("wait", type, ("TimeSpan", In.Literal("01:00:00")));
        }));

        var plan = await world.PlanAsync(2);

        Assert.False(plan!.IsPossible);
        Assert.Equal(expected, plan.Steps.Single(step => step.StepId == "wait").Obstacle);
    }

    [Fact]
    public async Task Move_TwoStepsToOnePlace_IsRefused()
    {
        var world = await StandingAsync(flow => flow.Notes("begin").Task("a").Task("b").Line("begin", "a").Line("begin", "b"));
        world.Publish(WorkflowJson.Of(flow => flow.Notes("begin").Task("a").Line("begin", "a")));

        var moved = await world.MoveAsync(2, ("b", "a"));

        Assert.Equal(StimulusStatus.Rejected, moved.Status);
    }

    [Fact]
    public async Task Move_SameKeyTwice_MovesOnce()
    {
        var world = await StandingAsync(flow => flow.Task("wait"));
        world.Publish(WorkflowJson.Of(flow => flow.Task("wait").Notes("end").Line("wait", "end")));

        await world.MoveAsync(2, key: "once");
        var again = await world.MoveAsync(2, key: "once");

        Assert.Equal(StimulusStatus.AlreadyApplied, again.Status);
        Assert.Single(world.Store.Journal, line => line.Event == JournalEvent.Moved);
    }

    [Fact]
    public async Task Move_ToADraftAnotherWorkflowOrAnEndedCase_IsNoMove()
    {
        var world = await StandingAsync(flow => flow.Task("wait"));
        world.Store.Versions.Add(new WorkflowVersion("flow-1", 2, "flow-1", WorkflowJson.Of(flow => flow.Task("wait")), "test", "", world.Clock.Now));
        world.Publish(new WorkflowJson("flow-2").Draw(flow => flow.Task("wait")).ToString(), "flow-2");

        Assert.Equal(StimulusStatus.NotFound, (await world.MoveAsync(2)).Status);
        Assert.Equal(StimulusStatus.NotFound, (await world.MoveAsync("flow-2-v1")).Status);
        await world.CompleteAsync("wait");
        Assert.Equal(StimulusStatus.NotRunning, (await world.MoveAsync(1)).Status);
        Assert.Null(await world.PlanAsync(1));
    }

    [Fact]
    public async Task Move_VariablesAddedAndRemoved_KeepsTheCommonAndBeginsTheNew()
    {
        var world = new World();
        world.Publish(new WorkflowJson("flow-1").Variable("Kept", "Int32", 1).Variable("Gone", "Int32", 2)
            .Draw(flow => flow.Set("set", "Kept", "return 7;").Task("wait").Line("set", "wait")).ToString());
        await world.StartAsync();
        world.Publish(new WorkflowJson("flow-1").Variable("Kept", "Int32", 1).Variable("New", "Int32", 3)
            .Draw(flow => flow.Set("set", "Kept", "return 7;").Task("wait")
                .Add("tell", "Elsa.WriteLine", ("Text", In.Js("return getKept() + ' ' + getNew();"))).Line("set", "wait", "tell")).ToString());

        await world.MoveAsync(2);
        await world.CompleteAsync("wait");

        Assert.Empty(world.Instance.Incidents.Select(incident => incident.Message));
        Assert.Equal("7 3", Assert.Single(world.Lines));
    }

    private static Task<World> StandingAsync(Action<FlowJson> draw) => World.RunAsync(draw);
}
