using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class EndingTests
{
    [Fact]
    public async Task Finish_DeepInside_EndsEverything()
    {
        var world = await World.RunAsync(flow => flow
            .Notes("start").Task("open")
            .Sequence("seq", inner => inner.Notes("a").Add("finish", "Elsa.Finish").Notes("never")).Notes("after")
            .Line("start", "open").Line("start", "seq", "after"));

        Assert.Equal(["start", "a", "cancelled open"], world.Ran);
        Assert.Empty(world.Waiting);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Complete_InARoot_EndsIt()
    {
        var world = await World.RunAsync(flow => flow
            .Notes("start").Event("wait", "go").Add("complete", "Elsa.Complete", ("Outcomes", In.Literal("Custom"))).Notes("never")
            .Line("start", "wait", "never").Line("start", "complete"));

        Assert.Equal(["start"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Complete_InANestedFlow_LeavesItByTheOutcome()
    {
        var world = await World.RunAsync(flow => flow
            .Nested("inner", inner => inner.Add("complete", "Elsa.Complete", ("Outcomes", In.Literal("Custom"))))
            .Notes("done", "custom").Line("inner", "done").Line("inner:Custom", "custom"));

        Assert.Equal(["custom"], world.Ran);
    }

    [Fact]
    public async Task End_InALoopsSequence_EndsThatRoundOnly()
    {
        var world = await World.RunAsync(flow => flow
            .With("each", "Elsa.ForEach", [("Items", In.Json("[1, 2]"))], ("body", inner => inner
                .Sequence("round", steps => steps.Notes("a").Add("end", "Elsa.End").Notes("never"))))
            .Notes("after").Line("each", "after"));

        Assert.Equal(["a", "a", "after"], world.Ran);
    }

    [Fact]
    public async Task Fault_Message_IsTheIncidents()
    {
        var world = await World.RunAsync(flow => flow.Add("fault", "Elsa.Fault", ("Code", In.Literal("E42")), ("Message", In.Literal("boom"))));

        Assert.Equal("boom", Assert.Single(world.Instance.Incidents).Message);
        Assert.Equal(WorkflowStatus.Faulted, world.Status);
    }

    [Fact]
    public async Task Cancel_Suspended_TidiesUpAndEnds()
    {
        var world = await World.RunAsync(flow => flow.Task("a").Sequence("seq", inner => inner.Task("b")).Notes("start").Line("start", "a").Line("start", "seq"));

        var outcome = await world.CancelAsync(world.Instance.Id);

        Assert.Equal(StimulusStatus.Applied, outcome.Status);
        Assert.Equal(["start", "cancelled b", "cancelled a"], world.Ran);
        Assert.Empty(world.Waiting);
        Assert.Equal(WorkflowStatus.Cancelled, world.Status);
        Assert.Equal("not needed", world.Store.Journal.Last(entry => entry.Event == JournalEvent.Cancelled).Detail);
    }

    [Fact]
    public async Task Cancel_Finished_ChangesNothing()
    {
        var world = await World.RunAsync(flow => flow.Notes("a"));

        var outcome = await world.CancelAsync(world.Instance.Id);

        Assert.Equal(StimulusStatus.NotRunning, outcome.Status);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }
}
