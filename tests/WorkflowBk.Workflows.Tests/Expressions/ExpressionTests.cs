using System.Text.Json;
using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Expressions;

public sealed class ExpressionTests
{
    public static TheoryData<string, string> Values => new()
    {
        { In.Literal("text").ToJsonString(), "\"text\"" },
        { In.Literal(3).ToJsonString(), "3" },
        { In.Json("{\"a\":[1]}").ToJsonString(), "{\"a\":[1]}" },
        { In.Variable("n").ToJsonString(), "7" },
        { In.Variable("none").ToJsonString(), "null" },
        { In.Input("town").ToJsonString(), "\"Hamar\"" },
        { In.Input("none").ToJsonString(), "null" },
        { In.Js("variables.n + getN2() + getVariable('d')").ToJsonString(), "9.5" },
        { In.Js("typeof variables.b + typeof variables.s + typeof variables.n").ToJsonString(), "\"booleanstringnumber\"" },
        { In.Js("getVariable('gone') === null && getInput('gone') === null").ToJsonString(), "true" },
        { In.Js("getInput('town').length").ToJsonString(), "5" },
        { In.Js("new Date().toISOString()").ToJsonString(), "\"2030-01-07T09:00:00.000Z\"" },
        { In.Js("'ab'.repeat(2)").ToJsonString(), "\"abab\"" },
        { In.Js("({deep: [1, {a: null}]})").ToJsonString(), "{\"deep\":[1,{\"a\":null}]}" },
        { "\"plain\"", "\"plain\"" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Value_OfEachKind_IsFound(string input, string expected)
    {
        var json = new WorkflowJson("flow-1")
            .Variable("n", "Int32", "7").Variable("N2", "Int64", 1).Variable("d", "Decimal", "1.5")
            .Variable("b", "Boolean", "True").Variable("s", "String", "12").Variable("none", "Object", null).Variable("out", "Object", null)
            .Draw(flow => flow.Add("e", "Test.Echo", ("Value", JsonNode.Parse(input)), ("Result", In.Into("out"))));

        var world = await World.RunAsync(json.ToString(), new { town = "Hamar" });

        Assert.Empty(world.Instance.Incidents);
        var value = InstanceState.Deserialize(world.Instance.State).Variables.GetValueOrDefault("out");
        Assert.Equal(expected, value.ValueKind == JsonValueKind.Undefined ? "null" : value.GetRawText());
    }

    [Fact]
    public async Task Variable_SetBeforeAWait_IsThereAfterIt()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").Variable("v", "Object", null).Draw(flow => flow
            .Set("set", "v", "({a: [1, 2]})").Task("wait").Add("note", "Test.Note", ("Text", In.Js("variables.v.a[1]")))
            .Line("set", "wait", "note")).ToString());

        await world.CompleteAsync("wait");

        Assert.Equal(["wait", "2"], world.Ran);
    }

    [Fact]
    public async Task SetVariable_UnknownId_IsAnIncident()
    {
        var world = await World.RunAsync(flow => flow.Set("set", "gone", "1").Notes("after").Line("set", "after"));

        Assert.Equal("set", Assert.Single(world.Instance.Incidents).StepId);
        Assert.Empty(world.Ran);
    }

    [Theory]
    [InlineData("Variable")]
    [InlineData("Input")]
    [InlineData("Object")]
    [InlineData("Python")]
    public async Task Value_OfAnExpressionThatSaysNothing_IsNothingOrAnIncidentThatNamesTheInput(string type)
    {
        var world = await World.RunAsync(flow => flow.Add(
            "e", "Test.Echo", ("Value", new JsonObject { ["expression"] = new JsonObject { ["type"] = type, ["value"] = "" } })));

        Assert.Equal(type is "Variable" or "Input" ? WorkflowStatus.Finished : WorkflowStatus.Faulted, world.Status);
        Assert.All(world.Instance.Incidents, incident => Assert.Contains("'Value'", incident.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Value_AsDeepAsJsonCanBe_SurvivesAWait()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 60)) + string.Concat(Enumerable.Repeat("]", 60));
        var world = await World.RunAsync(new WorkflowJson("flow-1").Variable("v", "Object", null).Draw(flow => flow
            .Set("set", "v", $"JSON.parse('{deep}')").Task("wait").Line("set", "wait")).ToString());

        await world.CompleteAsync("wait");

        Assert.Equal(WorkflowStatus.Finished, world.Status);
    }
}
