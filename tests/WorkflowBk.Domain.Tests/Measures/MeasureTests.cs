using CsCheck;
using WorkflowBk.Domain.Measures;

namespace WorkflowBk.Domain.Tests.Measures;

public sealed class MeasureTests
{
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _today = new(2026, 9, 1);
    private static readonly Guid _somebody = Guid.NewGuid();

    private static Measure Agreed() => Measure.Agree(
        Guid.NewGuid(), Guid.NewGuid(), MeasureOrigin.Meeting, Guid.NewGuid(), new MeasureDraft("Bestille ny stol", _somebody, "", _today.AddDays(10)), _now).Value;

    [Fact]
    public void CheckAll_WhatIsMissing_IsSaidForEachRow()
    {
        var result = MeasureDraft.CheckAll([new("Stol", _somebody, "", _today), new(" ", null, "", null), new("Sete", null, "Hjelpemiddelsentralen", _today.AddDays(-1))], _today);

        Assert.Equal(["Measures[1].What", "Measures[1].OwnerId", "Measures[1].Due", "Measures[2].Due"], result.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Move_AnyNumberOfTimes_KeepsEveryDayItHad() => Gen.Int[0, 400].Array[1, 12].Sample(days =>
    {
        var measure = Agreed();
        var first = measure.Due;
        foreach (var offset in days)
            Assert.True(measure.Move(_today.AddDays(offset), "Stolen er forsinket", _somebody, _now).Succeeded);

        Assert.Equal(days.Select(offset => _today.AddDays(offset)), measure.Moves.Select(move => move.To));
        Assert.Equal(measure.Moves.Select(move => move.To).Prepend(first).SkipLast(1), measure.Moves.Select(move => move.From));
        Assert.Equal(_today.AddDays(days[^1]), measure.Due);
    });

    [Fact]
    public void Settle_Twice_IsToldTheSecondTime()
    {
        var measure = Agreed();

        Assert.Equal("measure.drop-reason-missing", Assert.Single(measure.Drop("", _somebody, _now).Problems).Code);
        Assert.True(measure.Finish("Stolen er kommet", _somebody, _now).Succeeded);
        Assert.Equal("measure.settled", Assert.Single(measure.Drop("Trengs ikke", _somebody, _now).Problems).Code);
        Assert.Equal(MeasureState.Done, measure.State);
    }

    [Fact]
    public void IsLate_OnTheDayItself_IsNot()
    {
        var measure = Agreed();

        Assert.False(measure.IsLate(measure.Due));
        Assert.True(measure.IsLate(measure.Due.AddDays(1)));
        measure.FallAway(_now);
        Assert.False(measure.IsLate(measure.Due.AddDays(1)));
    }

    [Fact]
    public void GiveTo_SomebodyElse_ReplacesWhoeverWasOutside()
    {
        var measure = Measure.Agree(
            Guid.NewGuid(), Guid.NewGuid(), MeasureOrigin.Plan, Guid.NewGuid(), new MeasureDraft("Ringe", null, "Sykehuset", _today), _now).Value;

        Assert.Equal("measure.owner-missing", Assert.Single(measure.GiveTo(null).Problems).Code);
        Assert.True(measure.GiveTo(_somebody).Succeeded);
        Assert.Equal((_somebody, ""), (measure.OwnerId!.Value, measure.OwnerName));
    }
}
