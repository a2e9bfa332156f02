using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class PublishEventFaultTests
{
    [Fact]
    public async Task Woken_StepThrows_IsAnIncidentThereAndNothingToThePublisher()
    {
        var world = await TwoFlows(
            listener => listener.Event("wait", "news").Notes("heard").Add("bad", "Test.Throw").Line("wait", "heard", "bad"),
            teller => teller.Task("task").Publish("tell", "news").Notes("after").Line("task", "tell", "after"));
        await world.StartAsync("teller");
        var commits = world.Store.Commits;

        var outcome = await world.CompleteAsync("task", actor: "liv");

        Assert.Equal(StimulusStatus.Applied, outcome.Status);
        Assert.Equal(["task", "after", "heard"], world.Ran);
        Assert.Equal(commits + 1, world.Store.Commits);
        Assert.Equal(WorkflowStatus.Finished, Of(world, "teller").Status);
        Assert.Equal("bad", Assert.Single(Of(world, "flow-1").Incidents).StepId);
    }

    [Fact]
    public async Task Woken_FirstStepOfAnEntryThrows_IsAnIncidentThereToo()
    {
        var world = await TwoFlows(
            listener => listener.Event("wait", "news").Add("entry", "Test.Entry").Line("wait", "entry"), teller => teller.Publish("tell", "news"));

        await world.StartAsync("teller", actor: "liv");

        Assert.Empty(world.Ran);
        Assert.Equal("entry", Assert.Single(Of(world, "flow-1").Incidents).StepId);
        Assert.Equal(WorkflowStatus.Finished, Of(world, "teller").Status);
    }

    [Fact]
    public async Task Woken_StepRejects_IsAnIncidentThereAndThePersonIsNotAskedAgain()
    {
        var world = await TwoFlows(
            listener => listener.Event("wait", "news").Add("no", "Test.Reject").Line("wait", "no"),
            teller => teller.Task("task").Publish("tell", "news").Line("task", "tell"));
        await world.StartAsync("teller");

        var outcome = await world.CompleteAsync("task", actor: "liv");

        Assert.Equal(StimulusStatus.Applied, outcome.Status);
        Assert.Equal(["task"], world.Ran);
        Assert.Equal("too-late", Assert.Single(Of(world, "flow-1").Incidents).Message);
    }

    [Fact]
    public async Task Publisher_RejectsAfterwards_WakesNobody()
    {
        var world = await TwoFlows(
            listener => listener.Event("wait", "news").Notes("heard").Line("wait", "heard"),
            teller => teller.Task("task").Publish("tell", "news").Add("no", "Test.Reject").Line("task", "tell", "no"));
        await world.StartAsync("teller");

        var outcome = await world.CompleteAsync("task", actor: "liv");

        Assert.Equal(StimulusStatus.Rejected, outcome.Status);
        Assert.Empty(world.Ran);
        Assert.Equal(["task", "wait"], world.Waiting.Order());
    }

    [Fact]
    public async Task Publisher_FailsAfterwards_HasToldAllTheSame()
    {
        var world = await TwoFlows(
            listener => listener.Event("wait", "news").Notes("heard").Line("wait", "heard"),
            teller => teller.Publish("tell", "news").Add("bad", "Test.Throw").Line("tell", "bad"));

        await world.StartAsync("teller");

        Assert.Equal(["heard"], world.Ran);
        Assert.Equal(WorkflowStatus.Faulted, Of(world, "teller").Status);
        Assert.Equal(WorkflowStatus.Finished, Of(world, "flow-1").Status);
    }

    [Fact]
    public async Task Woken_DatabaseIsGone_UndoesThePublisherToo()
    {
        var world = await TwoFlows(
            listener => listener.Event("wait", "news").Add("outage", "Test.Outage").Line("wait", "outage"),
            teller => teller.Notes("before").Publish("tell", "news").Line("before", "tell"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.StartAsync("teller"));

        Assert.Empty(world.Ran);
        Assert.Equal(["wait"], world.Waiting);
        Assert.Single(world.Store.Instances);
    }

    [Fact]
    public async Task Woken_StandsStill_IsLeftAlone()
    {
        var world = await TwoFlows(
            listener => listener.Add("start", "Elsa.Start").Event("wait", "news").Notes("heard").Add("bad", "Test.Throw")
                .Line("start", "wait", "heard").Line("start", "bad"),
            teller => teller.Publish("tell", "news"));

        await world.StartAsync("teller");

        Assert.Empty(world.Ran);
        Assert.Equal(["wait"], world.Waiting);
    }

    [Fact]
    public async Task Publish_TwoProcessesWakeEachOtherForEver_IsAnIncidentInsteadOfACircle()
    {
        var world = await TwoFlows(
            listener => listener.Event("ping", "ping").Publish("pong", "pong").Line("ping", "pong", "ping"),
            teller => teller.Publish("first", "ping").Event("wait", "pong").Publish("again", "ping").Line("first", "wait", "again", "wait"));
        var commits = world.Store.Commits;

        await world.StartAsync("teller");

        Assert.Equal(commits + 1, world.Store.Commits);
        var incident = Assert.Single(world.Store.Instances.Values.SelectMany(instance => instance.Incidents));
        Assert.Contains("circle", incident.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ToItselfForEver_IsAnIncidentInsteadOfACircle()
    {
        var world = await World.RunAsync(flow => flow
            .Publish("first", "self").Event("wait", "self").Publish("again", "self").Line("first", "wait", "again", "wait"));

        Assert.Equal("again", Assert.Single(world.Instance.Incidents).StepId);
        Assert.Equal(WorkflowStatus.Faulted, world.Status);
    }

    /// <summary>A world where the first process has been started, and the second can be.</summary>
    internal static async Task<World> TwoFlows(Action<FlowJson> listener, Action<FlowJson> teller)
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(listener));
        world.Publish(new WorkflowJson("teller").Draw(teller).ToString(), "teller");
        await world.StartAsync();
        return world;
    }

    private static WorkflowInstance Of(World world, string definitionId) =>
        world.Store.Instances.Values.Single(instance => instance.DefinitionId == definitionId);
}
