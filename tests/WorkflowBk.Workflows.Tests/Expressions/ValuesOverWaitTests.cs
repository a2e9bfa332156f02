using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Expressions;

public sealed class ValuesOverWaitTests
{
    [Fact]
    public async Task Variable_OfTheMemory_BeginsAnewAfterAWait()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").Variable("kept", "Int32", "1").Fleeting("fleeting", "Int32", "1").Draw(flow => flow
            .Set("s1", "kept", "2").Set("s2", "fleeting", "2")
            .Add("n1", "Test.Note", ("Text", In.Js("getVariable('kept') + '' + getVariable('fleeting')")))
            .Event("wait", "go")
            .Add("n2", "Test.Note", ("Text", In.Js("getVariable('kept') + '' + getVariable('fleeting')")))
            .Line("s1", "s2", "n1", "wait", "n2")).ToString());
        await world.SendAsync("go");

        Assert.Equal(["22", "21"], world.Ran);
    }

    [Fact]
    public async Task Input_NotKept_IsGoneAfterAWait()
    {
        var world = await World.RunAsync(
            new WorkflowJson("flow-1").Input("Kept", true).Input("Fleeting", false).Draw(flow => flow
                .Add("n1", "Test.Note", ("Text", In.Js("getKept() + getInput('Fleeting') + getInput('Undeclared')")))
                .Event("wait", "go")
                .Add("n2", "Test.Note", ("Text", In.Js("getKept() + '|' + getFleeting() + '|' + getInput('Undeclared')")))
                .Line("n1", "wait", "n2")).ToString(),
            new { Kept = "k", Fleeting = "f", Undeclared = "u" });
        await world.SendAsync("go");

        Assert.Equal(["kfu", "k|null|null"], world.Ran);
    }

    [Fact]
    public async Task Set_TextIntoANumber_BecomesOne()
    {
        var world = await World.RunAsync(new WorkflowJson("flow-1").Variable("n", "Int32", "1").Draw(flow => flow
            .Add("s", "Elsa.SetVariable", ("Variable", In.Target("n")), ("Value", In.Literal("7")))
            .Add("n", "Test.Note", ("Text", In.Js("'' + (getVariable('n') + 1)"))).Line("s", "n")).ToString());

        Assert.Equal(["8"], world.Ran);
    }
}
