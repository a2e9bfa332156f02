using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Tests.Kit;
using WorkflowBk.Workflows.Validation;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Tests.Validation;

public sealed class DefinitionReviewTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("facts.age > 15 && facts['phase'] === 'Decision'", "")]
    [InlineData("facts.alder > 15", "alder")]
    [InlineData("facts[\"alder\"] > 15 || facts.age", "alder")]
    [InlineData("'facts.alder' === getVariable('x') /* facts.navn */", "")]
    [InlineData("(() => { if (facts.diagnosis) { return true; } return facts.age })()", "diagnosis")]
    public async Task FactCheck_OfAScript_FindsWhatNoCaseHas(string script, string unknown) =>
        Assert.Equal(unknown, await UnknownAsync(flow => flow.Decision("a", script)));

    [Theory]
    [InlineData("{{ facts.age }} {% if facts.phase == 'facts.navn' %}x{% endif %} facts.other", "")]
    [InlineData("{{ facts.alder | plus: 1 }}", "alder")]
    [InlineData("{% if facts.alder > 3 %}{{ facts.navn }}{% endif %}", "alder, navn")]
    public async Task FactCheck_OfLiquid_FindsWhatNoCaseHas(string text, string unknown) =>
        Assert.Equal(unknown, await UnknownAsync(flow => flow.Add("a", "Elsa.WriteLine", ("Text", In.Liquid(text)))));

    [Fact]
    public async Task FactCheck_OfASwitch_LooksAtItsCases() =>
        Assert.Equal("alder", await UnknownAsync(flow => flow.Add("a", "Elsa.FlowSwitch", ("Cases", In.Cases(("Ung", "facts.alder < 6"), ("Ellers", "facts.age"))))));

    [Fact]
    public async Task MeetingCheck_WaysOfOneChoiceThatMeet_WouldNeverComeTogether()
    {
        var problem = Assert.Single(await ReviewAsync(flow => flow
            .Decision("choice", "true").Notes("yes", "no", "after").Join("meet", "WaitAll")
            .Line("choice:True", "yes", "meet", "after").Line("choice:False", "no", "meet")));

        Assert.Equal(("never-meets", "meet", false), (problem.Code, problem.StepId, problem.IsWarning));
        Assert.Equal(["choice", "False, True"], problem.Details);
    }

    [Theory]
    [InlineData("WaitAny")]
    [InlineData("WaitAllActive")]
    public async Task MeetingCheck_AJoinThatTakesWhatComes_IsSound(string mode) => Assert.Empty(await ReviewAsync(flow => flow
        .Decision("choice", "true").Notes("yes", "no").Join("meet", mode)
        .Line("choice:True", "yes", "meet").Line("choice:False", "no", "meet")));

    [Fact]
    public async Task MeetingCheck_BranchesOfAForkAndWaysThatMetBefore_AreSound() => Assert.Empty(await ReviewAsync(flow => flow
        .Fork("fork", "A", "B").Decision("choice", "true").Notes("yes", "no", "both", "other").Join("meet", "WaitAll")
        .Line("fork:A", "choice:True", "yes", "both", "meet").Line("choice:False", "no", "both").Line("fork:B", "other", "meet")));

    [Fact]
    public async Task LoopCheck_ARoundWithoutPauseOrWayOut_IsFound()
    {
        var problem = Assert.Single(await ReviewAsync(flow => flow.Notes("start", "a", "b").Line("start", "a", "b", "a")));

        Assert.Equal(("endless-loop", "a", false), (problem.Code, problem.StepId, problem.IsWarning));
    }

    [Fact]
    public async Task LoopCheck_ARoundThatPausesOrCanBeLeft_IsSound()
    {
        Assert.Empty(await ReviewAsync(flow => flow.Notes("start", "a").Delay("wait", "1.00:00:00").Line("start", "a", "wait", "a")));
        Assert.Empty(await ReviewAsync(flow => flow.Notes("start", "a", "out").Decision("more", "true").Line("start", "a", "more:True", "a").Line("more:False", "out")));
        Assert.Empty(await ReviewAsync(flow => flow.Notes("start", "a").Decision("more", "true").Line("start", "a", "more:True", "a")));
    }

    [Fact]
    public async Task WayCheck_AnAnswerThatIsWrittenDown_IsAWarning()
    {
        var problem = Assert.Single(await ReviewAsync(flow => flow
            .Add("a", "Elsa.FlowDecision", ("Condition", In.Literal(true))).Notes("yes", "no").Line("a:True", "yes").Line("a:False", "no")));

        Assert.Equal(("unreachable-branch", true), (problem.Code, problem.IsWarning));
    }

    [Fact]
    public async Task WayCheck_AnOutcomeThatLeadsNowhere_IsAWarningOnTheRoadToTheEnd()
    {
        var problems = await ReviewAsync(flow => flow.Task("a").Add("end", "Elsa.End").Line("a:Yes", "end"));

        Assert.All(problems, problem => Assert.Equal(("loose-outcome", true), (problem.Code, problem.IsWarning)));
        Assert.Equal(["Done", "No"], problems.SelectMany(problem => problem.Details));
        Assert.Empty(await ReviewAsync(flow => flow.Task("a").Notes("next").Line("a:Yes", "next")));
    }

    [Fact]
    public async Task ChildCheck_AWorkflowThatIsNotPublished_IsAWarningUntilItIs()
    {
        var world = new World();
        var json = WorkflowJson.Of(flow => flow.Add("run", "Elsa.ExecuteWorkflow", ("WorkflowDefinitionId", In.Literal("other"))));

        Assert.Equal("child-not-published", Assert.Single(await world.Review.ReviewAsync(json, Cancel)).Code);
        world.Publish(new WorkflowJson("other").Draw(flow => flow.Notes("a")).ToString(), "other");
        Assert.Empty(await world.Review.ReviewAsync(json, Cancel));
    }

    [Fact]
    public async Task Publish_WithErrorsOrOnlyWarnings_BlocksOnErrorsAlone()
    {
        var world = new World();
        await world.Library.SaveAsync(WorkflowJson.Of(flow => flow.Notes("start", "a", "b").Line("start", "a", "b", "a")), "test", Cancel);
        var refused = await world.Library.PublishAsync("flow-1", "x", Cancel);
        var draft = await world.Library.SaveAsync(WorkflowJson.Of(flow => flow.Task("a").Add("end", "Elsa.End").Line("a:Yes", "end")), "test", Cancel);

        Assert.Equal((LibraryStatus.Refused, "endless-loop"), (refused.Status, Assert.Single(refused.Problems).Code));
        Assert.Equal(LibraryStatus.Outdated, (await world.Library.PublishAsync("flow-1", "x", "something else", Cancel)).Status);
        Assert.Equal(LibraryStatus.Done, (await world.Library.PublishAsync("flow-1", "x", draft.Version!.Hash, Cancel)).Status);
    }

    private static async Task<IReadOnlyList<DefinitionProblem>> ReviewAsync(Action<FlowJson> draw) =>
        await new World().Review.ReviewAsync(WorkflowJson.Of(draw), Cancel);

    private static async Task<string> UnknownAsync(Action<FlowJson> draw)
    {
        FactCheck check = new(new World().Services.GetRequiredService<ActivityCatalog>(), new ExpressionEvaluator(), [new Facts()]);
        var problems = await check.CheckAsync(DefinitionReader.Read(WorkflowJson.Of(draw)).Definition!, Cancel);
        Assert.All(problems, problem => Assert.Equal(("unknown-fact", "a", false), (problem.Code, problem.StepId, problem.IsWarning)));
        return string.Join(", ", problems.Select(problem => problem.Details[1]));
    }

    private sealed class Facts : IFactSource
    {
        public IReadOnlyList<string> Names => ["age", "phase"];

        public ValueTask<IReadOnlyDictionary<string, JsonElement>> FactsOfAsync(string correlationId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
