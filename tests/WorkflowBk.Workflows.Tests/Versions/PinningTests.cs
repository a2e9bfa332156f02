using WorkflowBk.Workflows.Tests.Kit;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Tests.Versions;

public sealed class PinningTests
{
    [Fact]
    public async Task Resume_NewVersionPublishedMeanwhile_InstanceStaysOnItsOwn()
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(flow => flow.Task("wait").Notes("old").Line("wait", "old")));
        await world.StartAsync();
        var wait = world.WaitOf("wait").Id;
        world.Publish(WorkflowJson.Of(flow => flow.Notes("new")));

        await world.StartAsync(correlationId: "case-2");
        await world.ResumeAsync(wait);

        Assert.Equal(["new", "wait", "old"], world.Ran);
        Assert.Equal(["flow-1-v1", "flow-1-v2"], world.Store.Instances.Values.Select(instance => instance.VersionId).Order());
    }

    [Fact]
    public async Task Start_DraftStored_StartsThePublishedOne()
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(flow => flow.Notes("published")));
        world.Store.Versions.Add(new WorkflowVersion(
            "flow-1", 2, "flow-1", WorkflowJson.Of(flow => flow.Notes("draft")), "test", "", world.Clock.Now));

        await world.StartAsync();

        Assert.Equal(["published"], world.Ran);
    }
}
