using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Stimuli;

public sealed class MendingTests
{
    [Fact]
    public async Task Retry_WithTheRightInput_GoesOn()
    {
        var world = await BrokenAsync();

        await world.RetryAsync(new { Value = "mended" });

        Assert.Equal(["after mended"], world.Ran);
        Assert.Empty(world.Instance.Incidents);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
        Assert.Equal("because", world.Store.Journal.Single(entry => entry.Event == JournalEvent.Retried).Detail);
    }

    [Fact]
    public async Task Retry_StillBroken_IsAnIncidentAgain()
    {
        var world = await BrokenAsync();

        await world.RetryAsync();

        Assert.Equal("bad", Assert.Single(world.Instance.Incidents).StepId);
        Assert.Equal(WorkflowStatus.Faulted, world.Status);
        Assert.Empty(world.Ran);
    }

    [Fact]
    public async Task Retry_TwiceWithOneKey_IsDoneOnce()
    {
        var world = await BrokenAsync();

        await world.RetryAsync(key: "k");
        var again = await world.RetryAsync(key: "k");

        Assert.Equal(StimulusStatus.AlreadyApplied, again.Status);
        Assert.Single(world.Store.Journal, entry => entry.Event == JournalEvent.Retried);
    }

    [Fact]
    public async Task Skip_ByAnOutcome_GoesThatWay()
    {
        var world = await World.RunAsync(flow => flow
            .Decision("bad", "nothing.here").Notes("yes", "no").Line("bad:True", "yes").Line("bad:False", "no"));

        await world.SkipAsync("False");

        Assert.Equal(["no"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Mend_NothingFailed_IsNotFound()
    {
        var world = await World.RunAsync(flow => flow.Task("t"));

        var outcome = await world.Engine.MendAsync(
            new MendIncident(world.Instance.Id, 1, new Mending.Skip("Done"), "because", "k", null), TestContext.Current.CancellationToken);

        Assert.Equal(StimulusStatus.NotFound, outcome.Status);
    }

    [Fact]
    public async Task Incident_OfAStep_ShowsItsInputs()
    {
        var world = await World.RunAsync(flow => flow.Add("bad", "Elsa.Fault", ("Message", In.Literal("boom"))));

        Assert.Equal("boom", Assert.Single(world.Instance.Incidents).Inputs!["Message"].GetString());
    }

    [Fact]
    public async Task Retry_OfAWaitThatCouldNotBeGoneOnFrom_BringsTheSameAgain()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").ContinueWithIncidents().Draw(flow => flow.Task("wait").Notes("after").Line("wait", "after")).ToString());
        await world.CompleteAsync("wait", "throw");
        Assert.Equal("wait", Assert.Single(world.Instance.Incidents).StepId);

        await world.RetryAsync();

        Assert.Equal("wait", Assert.Single(world.Instance.Incidents).StepId);
        Assert.Equal(["wait"], world.Waiting);
    }

    [Fact]
    public async Task Wait_ThatCouldNotBeGoneOnFrom_CanStillBeCompleted()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").ContinueWithIncidents().Draw(flow => flow.Task("wait").Notes("after").Line("wait", "after")).ToString());
        await world.CompleteAsync("wait", "throw");

        await world.CompleteAsync("wait");

        Assert.Equal(["wait", "after"], world.Ran);
        Assert.Empty(world.Instance.Incidents);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Retry_ByItself_IsTriedThreeTimesEverLater()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").ContinueWithIncidents().Draw(flow => flow
            .Add("flaky", "Test.Flaky", ("Works", In.Js("Date.now() > Date.UTC(2030, 0, 20)"))).Notes("after").Line("flaky", "after")).ToString());

        for (var tries = 0; tries < 3; tries++)
        {
            Assert.Equal(TimeSpan.FromHours(Math.Pow(4, tries)), world.WaitOf("flaky").DueAt - world.Clock.Now);
            world.Clock.Now = world.WaitOf("flaky").DueAt!.Value;
            await world.FireAsync();
        }

        Assert.Empty(world.Waiting);
        Assert.Single(world.Instance.Incidents);
    }

    [Fact]
    public async Task Retry_ByItself_GoesOnWhenItWorks()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").ContinueWithIncidents().Draw(flow => flow
            .Add("flaky", "Test.Flaky", ("Works", In.Js("Date.now() > Date.UTC(2030, 0, 7, 9, 30)"))).Notes("after").Line("flaky", "after")).ToString());
        world.Clock.Advance(TimeSpan.FromHours(1));

        await world.FireAsync();

        Assert.Equal(["after"], world.Ran);
        Assert.Empty(world.Instance.Incidents);
        Assert.Empty(world.Waiting);
    }

    private static Task<World> BrokenAsync() => World.RunAsync(new WorkflowJson("flow-1").Variable("v", "Object", null).Draw(flow => flow
        .Add("bad", "Test.Echo", ("Value", In.Js("nothing.here")), ("Result", In.Into("v")))
        .Add("after", "Test.Note", ("Text", In.Js("'after ' + getVariable('v')"))).Line("bad", "after")).ToString());
}
