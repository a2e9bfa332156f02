using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class ContainerTests
{
    [Fact]
    public async Task Sequence_WithAWait_RunsInOrder()
    {
        var world = await World.RunAsync(flow => flow
            .Sequence("seq", inner => inner.Notes("a").Event("wait", "go").Notes("b")).Notes("after").Line("seq", "after"));

        Assert.Equal(["a"], world.Ran);
        await world.SendAsync("go");
        Assert.Equal(["a", "b", "after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Sequence_AsRoot_Finishes()
    {
        var root = new FlowJson().Sequence("seq", inner => inner.Notes("a", "b")).ToNode("x")["activities"]![0]!.DeepClone();

        var world = await World.RunAsync(new WorkflowJson("flow-1").Root(root).ToString());

        Assert.Equal(["a", "b"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Theory]
    [InlineData("true", "yes")]
    [InlineData("false", "no")]
    public async Task If_Condition_TakesOnePlace(string condition, string ran)
    {
        var world = await World.RunAsync(flow => flow
            .With("if", "Elsa.If", [("Condition", In.Js(condition))], ("then", inner => inner.Notes("yes")), ("else", inner => inner.Notes("no")))
            .Notes("after").Line("if", "after"));

        Assert.Equal([ran, "after"], world.Ran);
    }

    [Fact]
    public async Task If_NothingInThePlace_GoesOn()
    {
        var world = await World.RunAsync(flow => flow
            .With("if", "Elsa.If", [("Condition", In.Js("false"))], ("then", inner => inner.Notes("yes"))).Notes("after").Line("if", "after"));

        Assert.Equal(["after"], world.Ran);
    }

    [Fact]
    public async Task Parallel_OneWaits_IsDoneWithTheLast()
    {
        var world = await World.RunAsync(flow => flow
            .List("all", "Elsa.Parallel", inner => inner.Notes("a").Event("wait", "go").Notes("b")).Notes("after").Line("all", "after"));

        Assert.Equal(["a", "b"], world.Ran);
        await world.SendAsync("go");
        Assert.Equal(["a", "b", "after"], world.Ran);
    }

    [Theory]
    [InlineData("Elsa.Sequence")]
    [InlineData("Elsa.Parallel")]
    [InlineData("Elsa.Flowchart")]
    public async Task Container_Empty_IsDoneAtOnce(string type)
    {
        var world = await World.RunAsync(flow => flow.List("empty", type, inner => { }).Notes("after").Line("empty", "after"));

        Assert.Equal(["after"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Container_OwnVariable_HidesTheOuterAndIsGoneAfterwards()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").Variable("same", "String", "outer").Draw(flow => flow
            .Sequence(
                "seq",
                inner => inner
                    .Add("n1", "Test.Note", ("Text", In.Js("getVariable('same')")))
                    .Event("wait", "go")
                    .Add("n2", "Test.Note", ("Text", In.Js("setVariable('same', 'changed'); variables.same + getVariable('same')"))),
                ("same", "inner"))
            .Add("n3", "Test.Note", ("Text", In.Js("getVariable('same')"))).Line("seq", "n3")).ToString());
        await world.SendAsync("go");

        Assert.Equal(["inner", "changedchanged", "outer"], world.Ran);
    }
}
