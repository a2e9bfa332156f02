using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class EndTests
{
    [Fact]
    public async Task Start_EndWhileAnotherBranchWaits_CancelsItAndFinishes()
    {
        var world = await World.RunAsync(flow => flow
            .Add("start", "Elsa.Start").Task("wait").Notes("a").Add("end", "Elsa.End")
            .Line("start", "wait").Line("start", "a", "end"));

        Assert.Equal(["a", "cancelled wait"], world.Ran);
        Assert.Empty(world.Waiting);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
        Assert.Equal(world.Clock.Now, world.Instance.EndedAt);
    }

    [Fact]
    public async Task Start_EndWhileAnotherBranchIsQueued_ItDoesNotRun()
    {
        var world = await World.RunAsync(flow => flow
            .Add("start", "Elsa.Start").Add("end", "Elsa.End").Notes("b").Line("start", "end").Line("start", "b"));

        Assert.Empty(world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_EndInNestedFlowchart_OuterGoesOn()
    {
        var world = await World.RunAsync(flow => flow
            .Nested("inner", inner => inner.Add("s", "Elsa.Start").Task("wait").Add("end", "Elsa.End").Line("s", "wait").Line("s", "end"))
            .Notes("after").Line("inner", "after"));

        Assert.Equal(["cancelled wait", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_EndAsTheWholeWorkflow_Finishes()
    {
        var root = new System.Text.Json.Nodes.JsonObject { ["id"] = "end", ["type"] = "Elsa.End" };

        var world = await World.RunAsync(new WorkflowJson("flow-1").Root(root).ToString());

        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }
}
