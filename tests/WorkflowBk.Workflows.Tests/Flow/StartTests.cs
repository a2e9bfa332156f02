using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

/// <summary>Where a flowchart begins.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Start_UnconnectedStep_NeverRunsAndHoldsNothingOpen()
    {
        var world = await World.RunAsync(flow => flow.Add("start", "Elsa.Start").Notes("a", "alone").Line("start", "a"));

        Assert.Equal(["a"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Start_NoStartStep_BeginsAtTheFirstWithoutAWayIn()
    {
        var world = await World.RunAsync(flow => flow.Notes("b", "a", "other").Line("a", "b"));

        Assert.Equal(["a", "b"], world.Ran);
    }

    [Fact]
    public async Task Start_EmptyFlowchart_FinishesAtOnce()
    {
        var world = await World.RunAsync(_ => { });

        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }
}
