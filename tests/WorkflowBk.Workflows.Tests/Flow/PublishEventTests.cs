using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class PublishEventTests
{
    [Fact]
    public async Task Publish_AnotherInstanceWaits_IsWokenWithThePayloadInTheSameCommit()
    {
        var world = await TwoFlows(
            listener => Listener(listener),
            teller => teller.Publish("tell", "news", In.Js("({ town: 'Hamar' })")).Notes("after").Line("tell", "after"));
        var commits = world.Store.Commits;

        await world.StartAsync("teller");

        Assert.Equal(["after", "heard"], world.Ran);
        Assert.Equal(commits + 1, world.Store.Commits);
        Assert.All(world.Store.Instances.Values, instance => Assert.Equal(WorkflowStatus.Finished, instance.Status));
        Assert.Empty(world.Store.Waits);
    }

    [Fact]
    public async Task Publish_WithoutCorrelation_WakesOnlyProcessesOfItsOwnCase()
    {
        var world = await TwoFlows(listener => Listener(listener), teller => teller.Publish("tell", "news"));

        await world.StartAsync("teller", "case-2");

        Assert.Empty(world.Ran);
        Assert.Equal(["wait"], world.Waiting);
    }

    [Fact]
    public async Task Publish_WithCorrelation_WakesProcessesOfThatCase()
    {
        var world = await TwoFlows(
            listener => Listener(listener),
            teller => teller.Add("tell", "Elsa.PublishEvent", ("EventName", In.Literal("news")), ("CorrelationId", In.Literal("case-1"))));

        await world.StartAsync("teller", "case-2");

        Assert.Equal(["heard"], world.Ran);
    }

    [Fact]
    public async Task Publish_ABranchOfItsOwnWaits_IsWokenWhenTheRestHasRun()
    {
        var world = await World.RunAsync(flow => flow
            .Add("start", "Elsa.Start").Event("wait", "self").Notes("got", "after").Publish("tell", "self", locally: true)
            .Line("start", "wait", "got").Line("start", "tell", "after"));

        Assert.Equal(["after", "got"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Publish_Locally_LeavesOtherInstancesOfTheCaseAlone()
    {
        var world = await TwoFlows(listener => Listener(listener), teller => teller.Publish("tell", "news", locally: true));

        await world.StartAsync("teller");

        Assert.Equal(["wait"], world.Waiting);
    }

    [Fact]
    public async Task Publish_NobodyWaits_IsKeptForTenMinutes()
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(flow => Listener(flow)));
        world.Publish(new WorkflowJson("teller").Draw(flow => flow.Publish("tell", "news")).ToString(), "teller");
        await world.StartAsync("teller");
        world.Clock.Advance(TimeSpan.FromMinutes(9));

        await world.StartAsync();

        Assert.Empty(world.Waiting);
        Assert.Empty(world.Store.KeptEvents);
    }

    [Fact]
    public async Task Publish_NobodyWaitsForTenMinutes_IsGone()
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(flow => Listener(flow)));
        world.Publish(new WorkflowJson("teller").Draw(flow => flow.Publish("tell", "news")).ToString(), "teller");
        await world.StartAsync("teller");
        world.Clock.Advance(TimeSpan.FromMinutes(10));

        await world.StartAsync();

        Assert.Equal(["wait"], world.Waiting);
    }

    [Fact]
    public async Task Publish_Twice_FeedsTwoWaitsInARow()
    {
        var world = await TwoFlows(
            listener => listener.Event("e1", "news").Notes("between").Event("e2", "news").Notes("end").Line("e1", "between", "e2", "end"),
            teller => teller.Publish("first", "news").Publish("second", "news").Line("first", "second"));

        await world.StartAsync("teller");

        Assert.Equal(["between", "end"], world.Ran);
        Assert.Equal(1, world.Store.Journal.Count(entry => entry.StepId == "e1" && entry.Event == JournalEvent.Completed));
    }

    [Fact]
    public async Task Publish_SameStimulusAgain_WakesNobodyAnew()
    {
        var world = await TwoFlows(
            listener => listener.Event("e1", "news").Event("e2", "news").Line("e1", "e2"), teller => teller.Publish("tell", "news"));
        await world.StartAsync("teller", key: "once");

        var again = await world.StartAsync("teller", key: "once");

        Assert.Equal(StimulusStatus.AlreadyApplied, again.Status);
        Assert.Equal(["e2"], world.Waiting);
    }

    private static Task<World> TwoFlows(Action<FlowJson> listener, Action<FlowJson> teller) => PublishEventFaultTests.TwoFlows(listener, teller);

    private static void Listener(FlowJson flow) => flow.Event("wait", "news").Notes("heard").Line("wait", "heard");
}
