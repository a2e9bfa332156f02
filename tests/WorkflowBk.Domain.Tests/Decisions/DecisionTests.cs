using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Decisions;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Decisions;

public class DecisionTests
{
    private static readonly HelpItem _meetings = new("Kaller inn til møter", "Medisinsk oppfølging", "Habiliteringen");
    private static readonly HelpItem _empty = new("", "", "");
    private static readonly Guid _decider = Guid.NewGuid();

    [Theory]
    [InlineData(DecisionOutcome.ChildCoordinator, true)]
    [InlineData(DecisionOutcome.Coordinator, true)]
    [InlineData(DecisionOutcome.NotNow, false)]
    [InlineData(DecisionOutcome.Refused, false)]
    public void GivesCoordinator_Outcome_IsForTheTwoCoordinators(DecisionOutcome outcome, bool expected)
    {
        DateOnly? reassessOn = outcome == DecisionOutcome.NotNow ? Day("2026-09-01") : null;

        Assert.Equal(expected, Create(outcome, reassessOn: reassessOn, help: [_meetings]).Value.GivesCoordinator);
    }

    [Fact]
    public void Create_ChildCoordinator_KeepsWhatWasDecided()
    {
        var decision = Create(DecisionOutcome.ChildCoordinator, reason: " Alle vilkår er oppfylt ", help: [_meetings, _empty]).Value;

        Assert.Equal("Alle vilkår er oppfylt", decision.Reason);
        Assert.Equal([_meetings], decision.Help);
        Assert.Equal((_decider, "v7"), (decision.DecidedBy, decision.WorkflowVersionId));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Create_WithoutReason_IsRefused(string? reason) =>
        AssertOne("decision.reason-missing", Create(DecisionOutcome.Refused, reason: reason));

    [Fact]
    public void Create_ImpartialityUnconfirmed_IsRefused() =>
        AssertOne("decision.impartiality-unconfirmed", Create(DecisionOutcome.Refused, impartial: false));

    [Theory]
    [InlineData(DecisionOutcome.ChildCoordinator)]
    [InlineData(DecisionOutcome.Coordinator)]
    public void Create_CoordinatorWithoutHelp_IsRefused(DecisionOutcome outcome) =>
        AssertOne("decision.help-missing", Create(outcome, help: [_empty]));

    [Theory]
    [InlineData("", "Skolen", "Rektor")]
    [InlineData("Møter", "", "Rektor")]
    [InlineData("Møter", "Skolen", "")]
    public void Create_HelpThatDoesNotSayWhereItEnds_IsRefused(string help, string endsWhere, string takenOverBy) =>
        AssertOne(
            "decision.help-incomplete",
            Create(DecisionOutcome.ChildCoordinator, help: [_meetings, new HelpItem(help, endsWhere, takenOverBy)]));

    [Fact]
    public void Create_SameHelpTwice_IsRefused() =>
        AssertOne(
            "decision.help-twice",
            Create(DecisionOutcome.Coordinator, help: [_meetings, _meetings with { Help = "KALLER INN TIL MØTER" }]));

    [Fact]
    public void Create_RefusedWithoutHelp_Succeeds() => Assert.True(Create(DecisionOutcome.Refused).Succeeded);

    [Fact]
    public void Create_NotNowWithoutDate_IsRefused() =>
        AssertOne("decision.reassess-date-missing", Create(DecisionOutcome.NotNow));

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-02")]
    public void Create_NotNowWithADateNotAhead_IsRefused(string date) =>
        AssertOne("decision.reassess-date-past", Create(DecisionOutcome.NotNow, reassessOn: Day(date)));

    [Fact]
    public void Create_NotNowLateAtNight_CountsTheDateInNorway()
    {
        var night = Utc("2026-03-02T23:30"); // 00:30 on 3 March in Norway

        AssertOne("decision.reassess-date-past", Create(DecisionOutcome.NotNow, reassessOn: Day("2026-03-03"), at: night));
        Assert.True(Create(DecisionOutcome.NotNow, reassessOn: Day("2026-03-04"), at: night).Succeeded);
    }

    [Theory]
    [InlineData(DecisionOutcome.NotNow, "2026-08-31", false)]
    [InlineData(DecisionOutcome.NotNow, "2026-09-01", true)]
    [InlineData(DecisionOutcome.NotNow, "2026-09-02", true)]
    [InlineData(DecisionOutcome.Refused, "2026-09-02", false)]
    public void IsToBeReassessed_OnADay_IsSoForANotNowFromItsDate(DecisionOutcome outcome, string today, bool expected) =>
        Assert.Equal(expected, Create(outcome, reassessOn: Day("2026-09-01")).Value.IsToBeReassessed(Day(today)));

    [Fact]
    public void Create_RefusedWithADate_DropsTheDate() =>
        Assert.Null(Create(DecisionOutcome.Refused, reassessOn: Day("2026-09-01")).Value.ReassessOn);

    [Fact]
    public void Create_SeveralThingsWrong_NamesThemAll()
    {
        var result = Create(DecisionOutcome.ChildCoordinator, reason: "", impartial: false);

        Assert.Equal(
            ["decision.reason-missing", "decision.impartiality-unconfirmed", "decision.help-missing"],
            result.Problems.Select(problem => problem.Code));
    }

    private static Result<Decision> Create(
        DecisionOutcome outcome,
        string? reason = "Begrunnelse",
        IReadOnlyList<HelpItem>? help = null,
        DateOnly? reassessOn = null,
        bool impartial = true,
        DateTimeOffset? at = null) =>
        Decision.Create(outcome, reason, help ?? [], reassessOn, impartial, _decider, at ?? Utc("2026-03-02T09:00"), "v7");

    private static void AssertOne(string code, Result result) => Assert.Equal(code, Assert.Single(result.Problems).Code);
}
