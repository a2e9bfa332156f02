using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class WaysOutTests
{
    [Theory]
    [InlineData("1", "yes")]
    [InlineData("0", "no")]
    [InlineData("null", "no")]
    [InlineData("undefined", "no")]
    [InlineData("'true'", "yes")]
    [InlineData("'False'", "no")]
    [InlineData("({})", "yes")]
    public async Task Decision_AnyValue_IsTrueOrFalse(string js, string way)
    {
        var world = await World.RunAsync(flow => flow
            .Decision("d", js).Notes("yes", "no").Line("d:True", "yes").Line("d:False", "no"));

        Assert.Equal([way], world.Ran);
    }

    [Fact]
    public async Task Decision_TextThatIsNeither_IsAnIncident()
    {
        var world = await World.RunAsync(flow => flow.Decision("d", "'perhaps'").Notes("yes").Line("d:True", "yes"));

        Assert.Equal(WorkflowStatus.Faulted, world.Status);
        Assert.StartsWith("Failed to evaluate activity input 'Condition'", Assert.Single(world.Instance.Incidents).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "true", "true", "a")]
    [InlineData("MatchFirst", "false", "true", "b")]
    [InlineData("MatchAny", "true", "true", "a,b")]
    [InlineData("MatchAny", "false", "false", "none")]
    [InlineData(null, "false", "0", "none")]
    public async Task Switch_Cases_TakesThoseThatHold(string? mode, string first, string second, string ways)
    {
        var world = await World.RunAsync(flow => flow
            .Add("s", "Elsa.FlowSwitch", ("Cases", In.Cases(("A", first), ("B", second))), ("Mode", mode is null ? null : In.Literal(mode)))
            .Notes("a", "b", "none").Line("s:A", "a").Line("s:B", "b").Line("s:Default", "none"));

        Assert.Equal(ways.Split(','), world.Ran);
        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }

    [Fact]
    public async Task Switch_WithoutCases_LeavesByDefault()
    {
        var world = await World.RunAsync(flow => flow.Add("s", "Elsa.FlowSwitch").Notes("none").Line("s:Default", "none"));

        Assert.Equal(["none"], world.Ran);
    }
}
