using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class EventTests
{
    [Fact]
    public async Task Send_WithPayload_IsTheResult()
    {
        var world = new World();
        world.Publish(new WorkflowJson("flow-1").Variable("v", "Object", null).Draw(flow => flow
            .Add("e", "Elsa.Event", ("EventName", In.Literal("arrived")), ("Result", In.Into("v")))
            .Add("note", "Test.Note", ("Text", In.Js("getVariable('v').town"))).Line("e", "note")).ToString());
        await world.StartAsync();

        var outcome = Assert.Single(await world.SendAsync("arrived", new { town = "Hamar" }));

        Assert.Equal(StimulusStatus.Applied, outcome.Status);
        Assert.Equal(["Hamar"], world.Ran);
    }

    [Fact]
    public async Task Send_WithoutPayload_ResultIsAnEmptyObject()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").Variable("v", "Object", null).Draw(flow => flow
            .Add("e", "Elsa.Event", ("EventName", In.Literal("arrived")), ("Result", In.Into("v")))
            .Add("note", "Test.Note", ("Text", In.Js("JSON.stringify(getVariable('v'))"))).Line("e", "note")).ToString());

        await world.SendAsync("arrived");

        Assert.Equal(["{}"], world.Ran);
    }

    [Fact]
    public async Task Send_PayloadThatIsNoText_IsAnIncident()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").Variable("v", "Object", null).Draw(flow => flow
            .Add("e", "Elsa.Event", ("EventName", In.Literal("arrived")), ("Result", In.Into("v")))).ToString());

        await world.SendAsync("arrived", System.Text.Json.JsonDocument.Parse("""["\ud800"]""").RootElement);

        Assert.Equal("e", Assert.Single(world.Instance.Incidents).StepId);
    }

    [Fact]
    public async Task Send_TwoInstances_WakesBoth()
    {
        var world = await TwoCases();

        var outcomes = await world.SendAsync("arrived");

        Assert.Equal(["case-1", "case-2"], outcomes.Select(outcome => outcome.CorrelationId).Order());
        Assert.All(world.Store.Instances.Values, instance => Assert.Equal(WorkflowStatus.Finished, instance.Status));
    }

    [Fact]
    public async Task Send_WithCorrelation_WakesOnlyThatOne()
    {
        var world = await TwoCases();

        Assert.Equal("case-2", Assert.Single(await world.SendAsync("arrived", correlationId: "case-2")).CorrelationId);
        Assert.Equal("case-1", Assert.Single(world.Store.Waits.Values).CorrelationId);
    }

    [Fact]
    public async Task Send_TwoBranchesOfOneInstance_WakesBothInOneBurst()
    {
        var world = await World.RunAsync(flow => flow
            .Add("start", "Elsa.Start").Event("e1", "arrived").Event("e2", "arrived").Notes("a", "b", "merge")
            .Line("start", "e1", "a", "merge").Line("start", "e2", "b", "merge"));
        var commits = world.Store.Commits;

        Assert.Single(await world.SendAsync("arrived"));

        Assert.Equal(["a", "b", "merge"], world.Ran);
        Assert.Equal(commits + 1, world.Store.Commits);
    }

    [Fact]
    public async Task Send_SameEventFurtherDown_IsNotFedByIt()
    {
        var world = await World.RunAsync(flow => flow
            .Event("e1", "arrived").Notes("between").Event("e2", "arrived").Line("e1", "between", "e2"));

        await world.SendAsync("arrived");

        Assert.Equal(["between"], world.Ran);
        Assert.Equal(["e2"], world.Waiting);
    }

    [Fact]
    public async Task Send_SameKeyAgain_DoesNotWakeTheNextWaitForIt()
    {
        var world = await World.RunAsync(flow => flow
            .Event("e1", "arrived").Notes("between").Event("e2", "arrived").Line("e1", "between", "e2"));
        await world.SendAsync("arrived", key: "once");

        var again = Assert.Single(await world.SendAsync("arrived", key: "once"));

        Assert.Equal(StimulusStatus.AlreadyApplied, again.Status);
        Assert.Equal(["e2"], world.Waiting);
    }

    [Fact]
    public async Task Send_OtherNameOrNobodyWaits_DoesNothing()
    {
        var world = await World.RunAsync(flow => flow.Event("e", "arrived"));

        Assert.Empty(await world.SendAsync("Arrived"));
        Assert.Equal(["e"], world.Waiting);
    }

    private static async Task<World> TwoCases()
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(flow => flow.Event("e", "arrived")));
        await world.StartAsync(correlationId: "case-1");
        await world.StartAsync(correlationId: "case-2");
        return world;
    }
}
