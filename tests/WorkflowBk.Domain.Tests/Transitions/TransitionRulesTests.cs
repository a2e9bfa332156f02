using CsCheck;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Domain.Tests.Transitions;

public sealed class TransitionRulesTests
{
    private static readonly Gen<DateOnly> _births = Gen.Int[0, 9000].Select(days => new DateOnly(2006, 1, 1).AddDays(days));

    private static TransitionRules Rules => TransitionRules.Shipped;

    private static Child Born(DateOnly day) => new("Aro", day, null);

    [Theory]
    [InlineData("2020-05-17", TransitionKind.School, "2026-08-01", "2025-02-01")]
    [InlineData("2020-12-31", TransitionKind.School, "2026-08-01", "2025-02-01")]
    [InlineData("2021-01-01", TransitionKind.School, "2027-08-01", "2026-02-01")]
    [InlineData("2014-03-02", TransitionKind.LowerSecondary, "2027-08-01", "2026-02-01")]
    [InlineData("2010-03-02", TransitionKind.UpperSecondary, "2026-08-01", "2025-02-01")]
    [InlineData("2008-11-23", TransitionKind.Adulthood, "2026-11-23", "2024-11-23")]
    [InlineData("2008-02-29", TransitionKind.Adulthood, "2026-02-28", "2024-02-28")]
    public void DayFor_AnAge_IsThatDayAndThePlanningBeginsWellBefore(string born, TransitionKind kind, string day, string starts)
    {
        var rule = Rules.Of(kind);

        var found = rule.DayFor(Born(Dates.Day(born)));

        Assert.Equal(Dates.Day(day), found);
        Assert.Equal(Dates.Day(starts), rule.StartFor(found!.Value));
    }

    [Fact]
    public void Expected_ForAChildThatIsNotBorn_IsNothing()
    {
        Assert.Empty(Rules.Expected(new Child(null, null, new DateOnly(2026, 12, 1)), DateOnly.MinValue, DateOnly.MaxValue));
        Assert.Empty(Rules.Expected(new Child("Iris", null, null), DateOnly.MinValue, DateOnly.MaxValue));
    }

    [Fact]
    public void ToRaise_WheneverItIsRun_IsAheadAndItsTimeHasCome() => Gen.Select(_births, Gen.Int[0, 7000]).Sample((born, age) =>
    {
        var today = born.AddDays(age);
        foreach (var expected in Rules.ToRaise(Born(born), [], today))
        {
            Assert.InRange(today, expected.StartsOn, expected.Day);
            Assert.Equal(Rules.Of(expected.Kind).DayFor(Born(born)), expected.Day);
        }
    });

    [Fact]
    public void ToRaise_RunOnAnyDays_RaisesEachKindOnce() => Gen.Select(_births, Gen.Int[1, 200].Array[1, 80]).Sample((born, gaps) =>
    {
        List<TransitionKind> raised = [];
        var today = born;
        foreach (var gap in gaps)
        {
            today = today.AddDays(gap);
            raised.AddRange(Rules.ToRaise(Born(born), raised, today).Select(expected => expected.Kind));
        }

        Assert.Equal(raised.Distinct(), raised);
    });

    [Fact]
    public void ToRaise_RunEveryQuarterToTheEnd_LeavesNoneOut() => _births.Sample(born =>
    {
        // Nobody waits longer between two runs than the shortest lead of a rule that follows from age.
        List<TransitionKind> raised = [];
        for (var today = born; today <= born.AddYears(19); today = today.AddDays(90))
            raised.AddRange(Rules.ToRaise(Born(born), raised, today).Select(expected => expected.Kind));

        Assert.Equal(
            [TransitionKind.School, TransitionKind.LowerSecondary, TransitionKind.UpperSecondary, TransitionKind.Adulthood], raised.Order());
    });

    [Fact]
    public void ToRaise_AChildRegisteredLate_GetsWhatIsStillAhead()
    {
        var today = new DateOnly(2026, 6, 1);

        Assert.Equal([TransitionKind.School], Rules.ToRaise(Born(new DateOnly(2020, 1, 5)), [], today).Select(expected => expected.Kind));
        Assert.Empty(Rules.ToRaise(Born(new DateOnly(2019, 1, 5)), [], today));
    }

    [Fact]
    public void Rules_WithoutOneOfTheKinds_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new TransitionRules([Rules.Of(TransitionKind.School)]));
}
