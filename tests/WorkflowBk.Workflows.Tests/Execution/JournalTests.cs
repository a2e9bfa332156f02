using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Execution;

public sealed class JournalTests
{
    [Fact]
    public async Task Start_ImmediateSteps_OneRowEach()
    {
        var world = await World.RunAsync(flow => flow.Notes("a").Decision("d", "true").Nested("n", inner => inner.Notes("b")).Line("a", "d:True", "n"));

        Assert.Equal(
            ["flow Started ", "a Completed ", "d Completed True", "b Completed ", "flow Finished "],
            world.Store.Journal.Select(entry => $"{entry.StepId} {entry.Event} {entry.Detail}"));
    }

    [Fact]
    public async Task Resume_ByAPerson_RowsBearNameAndTime()
    {
        var world = await World.RunAsync(flow => flow.Task("wait"));
        world.Clock.Advance(TimeSpan.FromDays(3));

        await world.CompleteAsync("wait", "Yes", actor: "kari");

        Assert.Equal(
            [("flow", JournalEvent.Started, null), ("wait", JournalEvent.Waiting, null), ("wait", JournalEvent.Completed, "kari"), ("flow", JournalEvent.Finished, "kari")],
            world.Store.Journal.Select(entry => (entry.StepId, entry.Event, entry.Actor)));
        Assert.Equal(world.Clock.Now, world.Store.Journal[2].At);
        Assert.Equal("Yes", world.Store.Journal[2].Detail);
    }
}
