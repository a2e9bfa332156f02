using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Validation;

public sealed class DefinitionValidatorTests
{
    [Fact]
    public void Validate_SoundWorkflow_HasNoProblems() => Assert.Empty(Validate(new WorkflowJson("w")
        .Variable("v", "Int32", "1")
        .Draw(flow => flow
            .Add("start", "Elsa.Start").Decision("d", "variables.v > 0").Fork("fork", "A", "B").Event("e", "x").Delay("wait", "1.00:00:00")
            .Join("join", "WaitAll").Set("set", "v", "2").Add("end", "Elsa.End").Notes("no")
            .Line("start", "d:True", "fork:A", "e", "join", "set", "end").Line("fork:B", "wait", "join").Line("d:False", "no", "d"))));

    [Fact]
    public void Validate_UnknownActivity_NamesTheStep() => AssertProblem("x", "unknown-activity", flow => flow.Add("x", "Test.Gone"));

    [Fact]
    public void Validate_UnknownVersionOfAnActivity_NamesTheStep() =>
        AssertProblem("x", "unknown-activity", flow => flow.Add(new JsonObject { ["id"] = "x", ["type"] = "Test.Note", ["version"] = 2 }));

    [Fact]
    public void Validate_MissingRequiredInput_NamesTheStep()
    {
        AssertProblem("e", "missing-input", flow => flow.Add("e", "Elsa.Event"));
        AssertProblem("e", "missing-input", flow => flow.Event("e", ""));
        AssertProblem("e", "missing-input", flow => flow.Add("e", "Elsa.Event", ("EventName", null)));
        AssertProblem("d", "missing-input", flow => flow.Add("d", "Elsa.FlowDecision", ("Condition", In.Literal(null))));
        AssertProblem("d", "missing-input", flow => flow.Add("d", "Elsa.FlowDecision", ("Condition", new JsonObject { ["typeName"] = "Boolean" })));
    }

    [Fact]
    public void Validate_DanglingConnection_NamesWhereItHangs()
    {
        AssertProblem("flow", "dangling-connection", flow => flow.Notes("a").Line("gone", "a"));
        AssertProblem("a", "dangling-connection", flow => flow.Notes("a").Line("a", "gone"));
        AssertProblem("a", "dangling-connection", flow => flow.Notes("a", "b").Line("a", "b").Line("a:done", "b"));
        AssertProblem("s", "dangling-connection", flow => flow
            .Add("s", "Elsa.FlowSwitch", ("Cases", In.Cases(("A", "true")))).Notes("a").Line("s:A", "a").Line("s:B", "a"));
        AssertProblem("fork", "dangling-connection", flow => flow.Fork("fork", "A").Notes("a").Line("fork:A", "a").Line("fork:B", "a"));
    }

    [Fact]
    public void Validate_LoopThroughAStepThatDoesNotExist_IsNoCrash() =>
        Assert.NotEmpty(Validate(new WorkflowJson("w").Draw(flow => flow.Notes("a", "b").Line("a", "gone", "b", "gone", "a"))));

    [Fact]
    public void Validate_UnreachableStep_NamesIt() => AssertProblem("b", "unreachable", flow => flow.Notes("a", "b"));

    [Fact]
    public void Validate_BackIntoTheMiddleOfABranch_NamesTheStep() => AssertProblem("again", "invalid-back-connection", flow => flow
        .Add("start", "Elsa.Start").Notes("a", "b", "m").Decision("again", "true")
        .Line("start", "a", "m", "again:True", "a").Line("start", "b", "m"));

    [Theory]
    [InlineData("JavaScript", "1 +")]
    [InlineData("JavaScript", "10n")]
    [InlineData("Object", "{")]
    [InlineData("CSharp", "1")]
    [InlineData("Variable", null)]
    [InlineData("Input", "x")]
    public void Validate_BadExpression_NamesTheStep(string type, string? value) => AssertProblem("e", "bad-expression", flow => flow
        .Add("e", "Test.Echo", ("Value", new JsonObject { ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } })));

    [Fact]
    public void Validate_BadExpressionInASwitch_NamesTheStep() =>
        AssertProblem("s", "bad-expression", flow => flow.Add("s", "Elsa.FlowSwitch", ("Cases", In.Cases(("A", "1 +")))));

    [Fact]
    public void Validate_ValueOfOtherType_NamesTheStep()
    {
        AssertProblem("d", "bad-input", flow => flow.Delay("d", "a fortnight"));
        AssertProblem("d", "bad-input", flow => flow.Add("d", "Elsa.FlowDecision", ("Condition", In.Literal("perhaps"))));
        AssertProblem("j", "bad-input", flow => flow.Join("j", "WaitSome"));
        AssertProblem("t", "bad-input", flow => flow.Add("t", "Test.Typed", ("Number", "many")));
        AssertProblem("t", "bad-input", flow => flow.Add("t", "Test.Typed", ("List", In.Json("[{}]"))));
    }

    [Fact]
    public void Validate_UnknownVariable_NamesTheStep()
    {
        AssertProblem("e", "unknown-variable", flow => flow.Add("e", "Test.Echo", ("Value", In.Variable("gone"))));
        AssertProblem("s", "unknown-variable", flow => flow.Set("s", "gone", "1"));
        AssertProblem("e", "unknown-variable", flow => flow.Add("e", "Test.Echo", ("Value", In.Literal(1)), ("Result", In.Into("gone"))));
    }

    [Fact]
    public void Validate_VariableThatCannotBegin_IsRefused() => Assert.Equal(
        "bad-variable", Assert.Single(Validate(new WorkflowJson("w").Variable("v", "Int32", "three").Draw(flow => flow.Notes("a")))).Code);

    [Fact]
    public void Validate_StepsInsideAnOrdinaryStep_NamesIt()
    {
        var step = new FlowJson().Notes("inside").ToNode("x");
        step["type"] = "Test.Note";

        AssertProblem("x", "not-a-container", flow => flow.Add(step));
    }

    [Fact]
    public void Validate_ProblemInsideANestedFlowchart_NamesTheInnerStep() =>
        AssertProblem("inner-x", "unknown-activity", flow => flow.Nested("n", inner => inner.Add("inner-x", "Test.Gone")));

    [Fact]
    public void Validate_NoSteps_IsRefused() => Assert.Equal("empty", Assert.Single(Validate(new WorkflowJson("w"))).Code);

    private static void AssertProblem(string stepId, string code, Action<FlowJson> draw)
    {
        var problem = Assert.Single(Validate(new WorkflowJson("w").Draw(draw)));
        Assert.Equal((code, stepId), (problem.Code, problem.StepId));
        Assert.Contains($"({stepId})", problem.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<DefinitionProblem> Validate(WorkflowJson json) =>
        new World().Validator.Validate(DefinitionReader.Read(json.ToString()).Definition!);
}
