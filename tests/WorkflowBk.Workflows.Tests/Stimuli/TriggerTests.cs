using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Stimuli;

public sealed class TriggerTests
{
    [Fact]
    public async Task Event_ThatStartsAWorkflow_StartsItAtThatStep()
    {
        var world = new World();
        await world.ReleaseAsync(new WorkflowJson("flow-1").Variable("got", "Object", null).Draw(flow => flow
            .Add("usual", "Elsa.Start").Add("s", "Elsa.Event", ("EventName", In.Literal("begin")), ("Result", In.Into("got"))).Starting()
            .Add("n", "Test.Note", ("Text", In.Js("getVariable('got').n + getCorrelationId()")))
            .Line("usual", "n").Line("s", "n")).ToString());

        var outcomes = await world.SendAsync("begin", new { n = 1 }, "case-7");
        await world.SendAsync("begin", new { n = 1 }, "case-7", key: "other");

        Assert.Equal(StimulusStatus.Applied, Assert.Single(outcomes).Status);
        Assert.Equal(["1case-7", "1case-7"], world.Ran);
    }

    [Fact]
    public async Task Event_SentTwiceWithOneKey_StartsOnce()
    {
        var world = new World();
        await world.ReleaseAsync(WorkflowJson.Of(flow => flow.Event("s", "begin").Starting().Notes("n").Line("s", "n")));

        await world.SendAsync("begin", key: "k");
        var again = await world.SendAsync("begin", key: "k");

        Assert.Equal(["n"], world.Ran);
        Assert.Equal(StimulusStatus.AlreadyApplied, Assert.Single(again).Status);
    }

    [Fact]
    public async Task Event_WaitedForAgainByWhatItStarted_IsNotHadTwice()
    {
        var world = new World();
        await world.ReleaseAsync(WorkflowJson.Of(flow => flow.Event("s", "begin").Starting().Event("again", "begin").Line("s", "again")));

        await world.SendAsync("begin");

        Assert.Equal(["again"], world.Waiting);
    }

    [Fact]
    public async Task Trigger_OfAnOlderVersion_IsGone()
    {
        var world = new World();
        await world.ReleaseAsync(WorkflowJson.Of(flow => flow.Event("s", "old").Starting().Notes("n").Line("s", "n")));
        await world.ReleaseAsync(WorkflowJson.Of(flow => flow.Event("s", "new").Starting().Notes("n").Line("s", "n")));

        Assert.Empty(await world.SendAsync("old"));
        Assert.Single(await world.SendAsync("new"));
    }

    [Fact]
    public async Task Trigger_OfARetractedWorkflow_IsGone()
    {
        var world = new World();
        await world.ReleaseAsync(WorkflowJson.Of(flow => flow.Event("s", "begin").Starting()));
        await world.Library.RetractAsync("flow-1", TestContext.Current.CancellationToken);

        Assert.Empty(await world.SendAsync("begin"));
    }

    [Fact]
    public async Task Timer_Interval_StartsAgainAndAgain()
    {
        var world = new World();
        await world.ReleaseAsync(WorkflowJson.Of(flow => flow.Add("t", "Elsa.Timer", ("Interval", In.Literal("01:00:00"))).Starting().Notes("n").Line("t", "n")));

        Assert.Equal(0, await world.FireAsync());
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await world.FireAsync());
        Assert.Equal(0, await world.FireAsync());
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.FireAsync();

        Assert.Equal(["n", "n"], world.Ran);
    }

    [Fact]
    public async Task Timer_AfterADayDown_MakesUpByOne()
    {
        var world = new World();
        await world.ReleaseAsync(WorkflowJson.Of(flow => flow.Add("t", "Elsa.Timer", ("Interval", In.Literal("01:00:00"))).Starting().Notes("n").Line("t", "n")));
        world.Clock.Advance(TimeSpan.FromDays(1));

        while (await world.FireAsync() > 0)
        {
        }

        Assert.Equal(["n"], world.Ran);
    }

    [Theory]
    // The clocks go forward at two, so that half past two does not come: it is made up for at three.
    [InlineData("30 2 * * *", "2030-03-31T00:00:00+00:00", "2030-03-31T01:00:00+00:00")]
    // What comes every hour does not make up for the hour that does not come.
    [InlineData("15 * * * *", "2030-03-31T00:30:00+00:00", "2030-03-31T01:15:00+00:00")]
    [InlineData("*/20 1-4 * * *", "2030-03-31T00:45:00+00:00", "2030-03-31T01:00:00+00:00")]
    // They go back at three: half past two comes twice, and counts once.
    [InlineData("30 2 * * *", "2030-10-26T12:00:00+00:00", "2030-10-27T00:30:00+00:00")]
    [InlineData("30 2 * * *", "2030-10-27T00:31:00+00:00", "2030-10-28T01:30:00+00:00")]
    [InlineData("0 8 * * 1", "2030-07-05T00:00:00+00:00", "2030-07-08T06:00:00+00:00")]
    public async Task Cron_Rule_IsNorwegianTime(string rule, string now, string expected)
    {
        var world = new World();
        world.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        await world.ReleaseAsync(WorkflowJson.Of(flow => flow.Add("t", "Elsa.Cron", ("CronExpression", In.Literal(rule))).Starting()));

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), world.Store.Triggers[0].DueAt);
    }

    [Fact]
    public async Task Cron_InTheMiddle_WaitsForTheNextTime()
    {
        var world = await World.RunAsync(flow => flow.Add("t", "Elsa.Cron", ("CronExpression", In.Literal("0 12 * * *"))).Notes("n").Line("t", "n"));

        Assert.Equal(new DateTimeOffset(2030, 1, 7, 11, 0, 0, TimeSpan.Zero), world.WaitOf("t").DueAt);
    }

    [Fact]
    public async Task Cron_NoRule_IsAnIncident()
    {
        var world = await World.RunAsync(flow => flow.Add("t", "Elsa.Cron", ("CronExpression", In.Literal("whenever"))));

        Assert.Contains("whenever", Assert.Single(world.Instance.Incidents).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAt_Past_GoesOnAndFutureWaits()
    {
        var world = await World.RunAsync(flow => flow
            .Add("past", "Elsa.StartAt", ("DateTime", In.Literal("2020-01-01T00:00:00+00:00"))).Notes("a")
            .Add("future", "Elsa.StartAt", ("DateTime", In.Js("new Date(Date.now() + 3600000)"))).Notes("b")
            .Line("past", "a", "future", "b"));

        Assert.Equal(["a"], world.Ran);
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.FireAsync();
        Assert.Equal(["a", "b"], world.Ran);
    }

    [Fact]
    public async Task StartAt_Starting_StartsOnce()
    {
        var world = new World();
        await world.ReleaseAsync(WorkflowJson.Of(flow => flow
            .Add("at", "Elsa.StartAt", ("DateTime", In.Js("new Date(Date.now() + 86400000)"))).Starting().Notes("n").Line("at", "n")));
        world.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(1, await world.FireAsync());
        Assert.Equal(0, await world.FireAsync());

        Assert.Equal(["n"], world.Ran);
    }
}
