using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Stimuli;

public sealed class IdempotencyTests
{
    [Fact]
    public async Task Start_SameKeyTwice_StartsOnce()
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(flow => flow.Notes("a")));

        var first = await world.StartAsync(key: "form-1");
        var second = await world.StartAsync(key: "form-1");

        Assert.Equal(StimulusStatus.Applied, first.Status);
        Assert.Equal(first with { Status = StimulusStatus.AlreadyApplied }, second);
        Assert.Equal(["a"], world.Ran);
    }

    [Fact]
    public async Task Resume_SameKeyTwice_HasOneEffect()
    {
        var world = await World.RunAsync(flow => flow.Task("wait").Task("next").Line("wait", "next"));
        var wait = world.WaitOf("wait").Id;
        await world.ResumeAsync(wait, key: "click");
        var commits = world.Store.Commits;

        var second = await world.ResumeAsync(wait, key: "click");

        Assert.Equal(StimulusStatus.AlreadyApplied, second.Status);
        Assert.Equal(world.Instance.Id, second.InstanceId);
        Assert.Equal(commits, world.Store.Commits);
        Assert.Equal(["next"], world.Waiting);
    }

    [Fact]
    public async Task Resume_UsedUpWaitWithOtherKey_IsNotFoundAndChangesNothing()
    {
        var world = await World.RunAsync(flow => flow.Task("wait").Task("next").Line("wait", "next"));
        var wait = world.WaitOf("wait").Id;
        await world.ResumeAsync(wait, key: "click-1");
        var commits = world.Store.Commits;

        var second = await world.ResumeAsync(wait, key: "click-2");

        Assert.Equal(StimulusStatus.NotFound, second.Status);
        Assert.Equal(commits, world.Store.Commits);
        Assert.Equal(["wait"], world.Ran);
    }

    [Fact]
    public async Task Fire_TimerBroughtAgain_IsAlreadyApplied()
    {
        var world = await World.RunAsync(flow => flow.Delay("d", "00:01:00").Notes("after").Line("d", "after"));
        var wait = world.WaitOf("d").Id;
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.FireAsync();

        var again = await world.ResumeAsync(wait, key: $"timer:{wait:N}");

        Assert.Equal(StimulusStatus.AlreadyApplied, again.Status);
        Assert.Equal(["after"], world.Ran);
    }

    [Fact]
    public async Task Start_NothingPublished_IsNotFound()
    {
        var world = new World();

        Assert.Equal(StimulusStatus.NotFound, (await world.StartAsync()).Status);
        Assert.Equal(0, world.Store.Commits);
    }

    [Fact]
    public async Task Resume_EachStimulus_IsOneCommitAndOneRevision()
    {
        var world = await World.RunAsync(flow => flow.Notes("a", "b").Task("wait").Notes("c", "d").Line("a", "b", "wait", "c", "d"));
        Assert.Equal((1, 1), (world.Store.Commits, world.Instance.Revision));

        await world.CompleteAsync("wait");

        Assert.Equal((2, 2), (world.Store.Commits, world.Instance.Revision));
    }
}
