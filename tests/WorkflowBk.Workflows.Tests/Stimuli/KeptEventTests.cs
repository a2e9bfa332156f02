using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Stimuli;

public sealed class KeptEventTests
{
    private static string Listener => WorkflowJson.Of(flow => flow.Event("wait", "go").Notes("on").Line("wait", "on"));

    [Fact]
    public async Task Send_BeforeAnybodyWaits_IsGivenToTheFirstWhoDoes()
    {
        var world = new World();
        world.Publish(Listener);
        await world.SendAsync("go");

        await world.StartAsync();
        await world.StartAsync();

        Assert.Equal(["on"], world.Ran);
        Assert.Equal(["wait"], world.Waiting);
    }

    [Fact]
    public async Task Send_BeforeTheStepIsReached_IsNotLost()
    {
        var world = await World.RunAsync(flow => flow.Event("e1", "first").Event("e2", "second").Notes("on").Line("e1", "e2", "on"));

        await world.SendAsync("second");
        await world.SendAsync("first");

        Assert.Equal(["on"], world.Ran);
    }

    [Fact]
    public async Task Send_TwiceWithOneKey_IsKeptOnce()
    {
        var world = new World();

        await world.SendAsync("go", key: "k");
        await world.SendAsync("go", key: "k");

        Assert.Single(world.Store.KeptEvents);
    }

    [Theory]
    [InlineData("case-1", 0)]
    [InlineData("case-2", 1)]
    public async Task Send_AboutOneCase_IsKeptForThatCase(string about, int stillWaiting)
    {
        var world = new World();
        world.Publish(Listener);
        await world.SendAsync("go", correlationId: about);

        await world.StartAsync(correlationId: "case-1");

        Assert.Equal(stillWaiting, world.Waiting.Count());
    }

    [Fact]
    public async Task Send_ThatWokeSomebody_IsNotKept()
    {
        var world = new World();
        world.Publish(Listener);
        await world.StartAsync();

        await world.SendAsync("go");

        Assert.Empty(world.Store.KeptEvents);
    }

    [Fact]
    public async Task Send_ToOneInstance_LeavesTheOther()
    {
        var world = new World();
        world.Publish(Listener);
        var first = await world.StartAsync();
        await world.StartAsync();

        await world.SendAsync("go", only: first.InstanceId);

        Assert.Equal(["on"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Store.Instances[first.InstanceId!.Value].Status);
    }
}
