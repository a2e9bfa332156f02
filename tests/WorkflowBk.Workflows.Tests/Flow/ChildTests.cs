using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class ChildTests
{
    private static readonly (string, JsonNode?) _wait = ("WaitForCompletion", In.Literal(true));

    [Theory]
    [InlineData("Elsa.ExecuteWorkflow", "getVariable('r').Output.twice + getVariable('r').SubStatus", "8Finished")]
    [InlineData("Elsa.DispatchWorkflow", "getVariable('r').twice + ''", "8")]
    public async Task Child_FinishesAtOnce_GivesItsOutput(string type, string script, string expected)
    {
        var world = await FamilyAsync(
            type, script, child => child.Add("out", "Elsa.SetOutput", ("OutputName", In.Literal("twice")), ("OutputValue", In.Js("getInput('n') * 2"))));

        Assert.Equal([expected], world.Ran);
        Assert.All(world.Store.Instances.Values, instance => Assert.Equal(WorkflowStatus.Finished, instance.Status));
        Assert.Equal(Of(world, "parent").Id, Of(world, "child").ParentId);
        Assert.Equal("case-1", Of(world, "child").CorrelationId);
    }

    [Theory]
    [InlineData("Elsa.ExecuteWorkflow")]
    [InlineData("Elsa.DispatchWorkflow")]
    public async Task Child_Waits_SoDoesTheParent(string type)
    {
        var world = await FamilyAsync(type, "'on'", child => child.Event("wait", "go"));
        Assert.Empty(world.Ran);

        await world.SendAsync("go");

        Assert.Equal(["on"], world.Ran);
        Assert.Empty(world.Waiting);
    }

    [Fact]
    public async Task Child_NotWaitedFor_RunsBeside()
    {
        var world = new World();
        world.Publish(new WorkflowJson("child").Draw(flow => flow.Event("wait", "go").Notes("child").Line("wait", "child")).ToString(), "child");
        world.Publish(new WorkflowJson("parent").Draw(flow => flow
            .Add("run", "Elsa.DispatchWorkflow", ("WorkflowDefinitionId", In.Literal("child"))).Notes("parent").Line("run", "parent")).ToString(), "parent");
        await world.StartAsync("parent");

        Assert.Equal(["parent"], world.Ran);
        await world.SendAsync("go");
        Assert.Equal(["parent", "child"], world.Ran);
    }

    [Fact]
    public async Task Child_Faults_TheParentGoesOn()
    {
        var world = await FamilyAsync("Elsa.ExecuteWorkflow", "getVariable('r').SubStatus", child => child.Add("bad", "Test.Throw"));

        Assert.Equal(["Faulted"], world.Ran);
        Assert.Equal(WorkflowStatus.Faulted, Of(world, "child").Status);
        Assert.Equal(WorkflowStatus.Finished, Of(world, "parent").Status);
    }

    [Theory]
    [InlineData("Elsa.ExecuteWorkflow")]
    [InlineData("Elsa.DispatchWorkflow")]
    public async Task Child_NotPublished_IsAnIncident(string type)
    {
        var world = await World.RunAsync(flow => flow.Add("run", type, ("WorkflowDefinitionId", In.Literal("nowhere"))));

        Assert.Contains("nowhere", Assert.Single(world.Instance.Incidents).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Elsa.ExecuteWorkflow")]
    [InlineData("Elsa.DispatchWorkflow")]
    public async Task Child_OfItself_EndsInAnIncident(string type)
    {
        var world = await World.RunAsync(flow => flow.Add("run", type, ("WorkflowDefinitionId", In.Literal("flow-1"))));

        var incident = Assert.Single(world.Store.Instances.Values.SelectMany(instance => instance.Incidents));
        Assert.Contains("circle", incident.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_Parent_CancelsTheChild()
    {
        var world = await FamilyAsync("Elsa.ExecuteWorkflow", "'on'", child => child.Task("wait"));

        await world.CancelAsync(Of(world, "parent").Id);

        Assert.All(world.Store.Instances.Values, instance => Assert.Equal(WorkflowStatus.Cancelled, instance.Status));
        Assert.Equal(["cancelled wait"], world.Ran);
        Assert.Empty(world.Waiting);
    }

    [Fact]
    public async Task Cancel_Child_TheParentGoesOn()
    {
        var world = await FamilyAsync("Elsa.ExecuteWorkflow", "getVariable('r').SubStatus", child => child.Event("wait", "go"));

        await world.CancelAsync(Of(world, "child").Id);

        Assert.Equal(["Cancelled"], world.Ran);
        Assert.Equal(WorkflowStatus.Finished, Of(world, "parent").Status);
    }

    private static WorkflowInstance Of(World world, string definitionId) =>
        world.Store.Instances.Values.Single(instance => instance.DefinitionId == definitionId);

    private static async Task<World> FamilyAsync(string type, string script, Action<FlowJson> child)
    {
        var world = new World();
        world.Publish(new WorkflowJson("child").Draw(child).ToString(), "child");
        world.Publish(new WorkflowJson("parent").Variable("r", "Object", null).Draw(flow => flow
            .Add("run", type, ("WorkflowDefinitionId", In.Literal("child")), ("Input", In.Js("({ n: 4 })")), _wait, ("Result", In.Into("r")))
            .Add("note", "Test.Note", ("Text", In.Js(script))).Line("run", "note")).ToString(), "parent");
        await world.StartAsync("parent");
        return world;
    }
}
