using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Expressions;

public sealed class ConversionTests
{
    [Theory]
    [InlineData("Number", "3", "3")]
    [InlineData("Number", "'42'", "42")]
    [InlineData("Number", "3.0", "3")]
    [InlineData("Number", "null", "0")]
    [InlineData("Text", "1/4", "\"0.25\"")]
    [InlineData("Text", "true", "\"true\"")]
    [InlineData("Text", "({a: [1]})", "\"{\\u0022a\\u0022:[1]}\"")]
    [InlineData("Text", "null", "null")]
    [InlineData("Text", "NaN", "null")]
    [InlineData("Flag", "'True'", "true")]
    [InlineData("Flag", "[]", "true")]
    [InlineData("Day", "'friday'", "\"Friday\"")]
    [InlineData("Day", "''", "null")]
    [InlineData("Date", "'2030-02-28'", "\"2030-02-28\"")]
    [InlineData("Length", "'14.00:00:00'", "\"14.00:00:00\"")]
    [InlineData("List", "['a', 'b']", "[\"a\",\"b\"]")]
    [InlineData("List", "'[\"a\"]'", "[\"a\"]")]
    public async Task Input_FromJavaScript_IsConverted(string input, string js, string expected)
    {
        var world = await World.RunAsync(flow => flow.Add("t", "Test.Typed", (input, In.Js(js))));

        Assert.Equal(WorkflowStatus.Finished, world.Status);
        Assert.Equal(expected, JsonNode.Parse(world.Ran[0])![input]?.ToJsonString() ?? "null");
    }

    [Theory]
    [InlineData("Number", "'many'")]
    [InlineData("Number", "1.5")]
    [InlineData("Number", "1e20")]
    [InlineData("Number", "({})")]
    [InlineData("Flag", "'perhaps'")]
    [InlineData("Day", "'someday'")]
    [InlineData("Date", "'2030-02-30'")]
    [InlineData("Length", "'a fortnight'")]
    [InlineData("List", "'a'")]
    [InlineData("List", "[{}]")]
    [InlineData("Text", "'\\ud800'")]
    public async Task Input_ThatCannotBeConverted_IsAnIncidentThatNamesIt(string input, string js)
    {
        var world = await World.RunAsync(flow => flow.Add("t", "Test.Typed", (input, In.Js(js))));

        Assert.StartsWith(
            $"Failed to evaluate activity input '{input}'", Assert.Single(world.Instance.Incidents).Message, StringComparison.Ordinal);
    }
}
