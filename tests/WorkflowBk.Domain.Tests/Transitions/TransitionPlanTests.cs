using CsCheck;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Domain.Tests.Transitions;

public sealed class TransitionPlanTests
{
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _today = new(2026, 9, 1);
    private static readonly DateOnly _day = new(2027, 8, 1);
    private static readonly Guid _caseId = Guid.NewGuid();
    private static readonly Guid _somebody = Guid.NewGuid();
    private static readonly LanguageNeeds _norwegian = new(LanguageForm.Nb, null);
    private static readonly LanguageNeeds _interpreted = new(LanguageForm.Nb, "somali");
    private static readonly OwnWords _said = new("Jeg vil være med vennene mine.", "");

    private static TransitionPlan Plan(TransitionKind kind = TransitionKind.LowerSecondary, DateOnly? day = null) =>
        TransitionPlan.Raise(Guid.NewGuid(), _caseId, new TransitionFacts(kind, day ?? _day, "Ny skole", "", ""), [], _somebody, _now).Value;

    private static TransitionAgreement Agreement() => new(
        [new KeyPerson("Ada", "Lærer", "Ungdomsskolen", TransitionSide.New)],
        [new CompetenceTransfer("Epilepsi", "Barneskolen", "Ungdomsskolen", "Hospitering", _somebody, _day.AddDays(-20))],
        "Hans har kjente folk rundt seg", "", "Ergoterapeuten ser på rommene", "", "Rutinene følger med", _somebody, _now);

    [Fact]
    public void Raise_ByHand_NeedsAReasonAndADayAhead()
    {
        var raised = TransitionPlan.Raise(
            Guid.NewGuid(), _caseId, new TransitionFacts(TransitionKind.NewHome, _today.AddDays(-1), " ", "", ""), [], _somebody, _now);

        Assert.Equal(["transition.reason-missing", "transition.day-passed"], raised.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Raise_SomethingUnexpected_HasHappenedAlready()
    {
        var ahead = TransitionPlan.Raise(
            Guid.NewGuid(), _caseId, new TransitionFacts(TransitionKind.Unexpected, _today.AddDays(1), "Fall", "", ""), [], _somebody, _now);

        Assert.Equal("transition.not-happened", Assert.Single(ahead.Problems).Code);
        Assert.True(Plan(TransitionKind.Unexpected, _today).BeginsInShort);
    }

    [Fact]
    public void Raise_AKindThatIsPlanned_IsRefusedUntilThatPlanIsClosed()
    {
        var first = Plan();
        TransitionFacts again = new(first.Kind, _day, "En gang til", "", "");

        Assert.Equal("transition.already-planned", Assert.Single(TransitionPlan.Raise(Guid.NewGuid(), _caseId, again, [first], _somebody, _now).Problems).Code);
        first.Drop("Vi flytter ikke likevel", _now);
        Assert.True(TransitionPlan.Raise(Guid.NewGuid(), _caseId, again, [first], _somebody, _now).Succeeded);
    }

    [Fact]
    public void MoveDay_BackAndForth_StaysOnePlanWithItsHistory() => Gen.Int[0, 900].Array[1, 20].Sample(days =>
    {
        var plan = Plan();
        foreach (var offset in days)
            Assert.True(plan.MoveDay(_today.AddDays(offset), "Plassen er flyttet", _somebody, _now).Succeeded);

        Assert.Equal(_today.AddDays(days[^1]), plan.Day);
        Assert.Equal(plan.Day, plan.Moves.Count == 0 ? _day : plan.Moves[^1].To);
        Assert.All(plan.Moves.Zip(plan.Moves.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.All(plan.Moves, move => Assert.NotEqual(move.From, move.To));
    });

    [Fact]
    public void DayOf_EachMoment_ComesInOrderAroundTheDay() => Gen.Select(Gen.Int[0, 900], Gen.Int[1, 20]).Sample((offset, weeks) =>
    {
        var plan = Plan(day: _today.AddDays(offset));
        DateOnly At(TransitionMoment moment) => plan.DayOf(moment, weeks, TransitionRules.Shipped);

        Assert.True(At(TransitionMoment.Before) < At(TransitionMoment.DayOne));
        Assert.True(At(TransitionMoment.DayOne) < At(TransitionMoment.After));
        Assert.Equal(plan.Day, At(TransitionMoment.DayOne));
        Assert.Equal(plan.Day.AddMonths(-18), At(TransitionMoment.Start));
    });

    [Fact]
    public void Record_WishesLeftEmpty_NeedAReasonEach()
    {
        var plan = Plan();
        OwnWords nothing = new(" ", "");

        var result = plan.Record(new TransitionWishes(nothing, _said, new OwnWords("", "Ingen søsken"), _today, true, _somebody, _now), _norwegian);

        Assert.Equal("Child.Text", Assert.Single(result.Problems).Field);
        Assert.Null(plan.Wishes);
    }

    [Fact]
    public void Record_WishesWithoutTheInterpreterTheFamilyNeeds_AreRefused()
    {
        var result = Plan().Record(new TransitionWishes(_said, _said, _said, _today, InterpreterPresent: false, _somebody, _now), _interpreted);

        Assert.Equal("transition.interpreter-missing", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Record_AnEmptyAgreement_SaysEverythingThatIsMissing()
    {
        var result = Plan(TransitionKind.UpperSecondary).Record(
            new TransitionAgreement([], [], "", "", "", "", "", _somebody, _now), [], TransitionRules.Shipped);

        Assert.Equal(
            [
                "transition.key-person-missing", "transition.goal-missing", "transition.alternatives-missing", "transition.therapist-missing",
                "transition.transfer-missing", "transition.routine-missing",
            ],
            result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Record_AMeasureForBeforeTheDay_CannotBePromisedForLater()
    {
        MeasureDraft late = new("Løfteutstyr", _somebody, "", _day, MeasureKind.HealthRoutine, BeforeDayOne: true);

        var result = Plan().Record(Agreement(), [late], TransitionRules.Shipped);

        Assert.Equal("Measures[0].Due", Assert.Single(result.Problems).Field);
        Assert.True(Plan().Record(Agreement(), [late with { Due = _day.AddDays(-1) }], TransitionRules.Shipped).Succeeded);
    }

    [Fact]
    public void Check_WithSomethingLeft_GoesOnOnlyWithAReason()
    {
        var plan = Plan();

        Assert.Equal("transition.not-ready-reason-missing", Assert.Single(plan.Check(allReady: false, " ", _somebody, _now).Problems).Code);
        Assert.True(plan.Check(allReady: false, "Helsesøster er der den første uka", _somebody, _now).Succeeded);
    }

    [Fact]
    public void Record_TheLastEvaluation_ClosesThePlan()
    {
        var plan = Plan();
        TransitionEvaluation adjusted = new(_said, _said, "", IsLast: false, _today, true, _somebody, _now);

        Assert.Equal("transition.adjustments-missing", Assert.Single(plan.Record(adjusted, _norwegian).Problems).Code);
        Assert.True(plan.Record(adjusted with { Adjustments = "Kortere dager" }, _norwegian).Succeeded);
        Assert.True(plan.IsOpen);
        Assert.True(plan.Record(adjusted with { IsLast = true }, _norwegian).Succeeded);
        Assert.False(plan.IsOpen);
        Assert.Equal("transition.closed", Assert.Single(plan.Drop("Nei", _now).Problems).Code);
    }
}
