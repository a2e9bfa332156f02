using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class DelayTests
{
    [Fact]
    public async Task Fire_BeforeItIsDue_DoesNothing()
    {
        var world = await Waiting();
        world.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromTicks(1));

        Assert.Equal(0, await world.FireAsync());
        Assert.Empty(world.Ran);
    }

    [Fact]
    public async Task Fire_WhenDue_GoesOnExactlyOnce()
    {
        var world = await Waiting();
        world.Clock.Advance(TimeSpan.FromDays(14));

        Assert.Equal(1, await world.FireAsync());
        Assert.Equal(0, await world.FireAsync());

        Assert.Equal(["after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Fire_AfterDowntime_EarliestFirstAndAtMostAsManyAsAsked()
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(flow => flow
            .Fork("fork", "A", "B", "C").Delay("late", "3.00:00:00").Delay("early", "1.00:00:00").Delay("middle", "2.00:00:00")
            .Notes("n-late", "n-early", "n-middle")
            .Line("fork:A", "late", "n-late").Line("fork:B", "early", "n-early").Line("fork:C", "middle", "n-middle")));
        await world.StartAsync();
        world.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(2, await world.FireAsync(max: 2));
        Assert.Equal(["n-early", "n-middle"], world.Ran);
        Assert.Equal(1, await world.FireAsync(max: 2));
        Assert.Equal(["n-early", "n-middle", "n-late"], world.Ran);
    }

    [Fact]
    public async Task Fire_OneTimerCannotBeFired_TheOthersAre()
    {
        var before = new World();
        before.Publish(WorkflowJson.Of(flow => flow.Delay("d", "00:01:00").Notes("a").Line("d", "a")));
        await before.StartAsync(correlationId: "broken");
        before.Publish(WorkflowJson.Of(flow => flow.Delay("d", "00:02:00").Notes("b").Line("d", "b")));
        await before.StartAsync(correlationId: "whole");
        before.Store.Versions.RemoveAt(0);
        var world = new World(before.Store);
        world.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await world.FireAsync());

        Assert.Equal(["b"], world.Ran);
        Assert.Single(world.Store.Waits);
    }

    [Fact]
    public async Task Fire_MoreTimersCannotBeFiredThanABatchHolds_TheOthersStillAre()
    {
        var before = new World();
        before.Publish(WorkflowJson.Of(flow => flow.Delay("d", "00:01:00").Notes("a").Line("d", "a")));
        for (var broken = 0; broken < 5; broken++)
            await before.StartAsync(correlationId: $"broken-{broken}");
        before.Publish(WorkflowJson.Of(flow => flow.Delay("d", "00:02:00").Notes("b").Line("d", "b")));
        for (var whole = 0; whole < 3; whole++)
            await before.StartAsync(correlationId: $"whole-{whole}");
        before.Store.Versions.RemoveAt(0);
        var world = new World(before.Store);
        world.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(2, await world.FireAsync(max: 2));
        Assert.Equal(1, await world.FireAsync(max: 2));

        Assert.Equal(["b", "b", "b"], world.Ran);
        Assert.Equal(5, world.Store.Waits.Count);
    }

    [Fact]
    public async Task Fire_WaitsAndStartsOfWorkflows_InTheOrderTheyCameDue()
    {
        var world = new World();
        await world.ReleaseAsync(WorkflowJson.Of(flow => flow
            .Add("t", "Elsa.Timer", ("Interval", In.Literal("02:00:00"))).Starting().Notes("started").Line("t", "started")));
        foreach (var hours in (int[])[3, 1])
        {
            var name = $"wait-{hours}";
            world.Publish(new WorkflowJson(name).Draw(flow => flow.Delay("d", $"0{hours}:00:00").Notes($"after-{hours}").Line("d", $"after-{hours}")).ToString(), name);
            await world.StartAsync(name, $"case-{hours}");
        }

        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(3, await world.FireAsync());

        Assert.Equal(["after-1", "started", "after-3"], world.Ran);
    }

    [Fact]
    public async Task Fire_EntryStepFailsBehindATimer_IsAnIncidentSinceNobodyCanBeTold()
    {
        var world = new World();
        world.Publish(WorkflowJson.Of(flow => flow.Delay("d", "00:01:00").Add("entry", "Test.Entry").Line("d", "entry")));
        await world.StartAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await world.FireAsync());

        Assert.Equal("entry", Assert.Single(world.Instance.Incidents).StepId);
        Assert.Empty(world.Ran);
    }

    [Theory]
    [InlineData("10675199.02:48:05.4775807")]
    [InlineData("-10675199.02:48:05.4775808")]
    public async Task Start_BeyondTheEndOfTime_IsAnIncident(string length)
    {
        var world = await World.RunAsync(flow => flow.Delay("d", length));

        Assert.Equal(WorkflowStatus.Faulted, world.Status);
    }

    private static Task<World> Waiting() =>
        World.RunAsync(flow => flow.Delay("d", "14.00:00:00").Notes("after").Line("d", "after"));
}
