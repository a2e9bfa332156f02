using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Tests.Appointments;

public sealed class RegisterRulesTests
{
    private static readonly DateOnly _today = new(2030, 1, 7);

    [Theory]
    [InlineData(CoordinatorKind.Dedicated, true, null)]
    [InlineData(CoordinatorKind.Dedicated, false, "coordinator.dedicated-outside-unit")]
    [InlineData(CoordinatorKind.Operative, false, null)]
    [InlineData(null, true, "coordinator.kind-missing")]
    public void WorksWhereTheKindSays_InAService_IsTried(CoordinatorKind? kind, bool unit, string? expected)
    {
        var service = new Service(Guid.CreateVersion7(), "Tjenesten", "Oppvekst", null, unit);

        Assert.Equal(expected, CoordinatorRules.WorksWhereTheKindSays(kind, service).Problems.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData(0.0, 0, 0)]
    [InlineData(37.5, 50, 0)]
    [InlineData(37.6, 51, 2)]
    [InlineData(-1.0, -1, 2)]
    [InlineData(null, null, 2)]
    public void HasTime_Numbers_AreTried(double? hours, int? families, int problems) =>
        Assert.Equal(problems, CoordinatorRules.HasTime((decimal?)hours, families).Problems.Count);

    [Fact]
    public void Record_SignedDecision_StandsFromItsDate()
    {
        var decision = DelegationDecision.Record(" Gunnar Tveit ", "2030/1-1", _today, until: null, _today);

        Assert.Equal("Gunnar Tveit", decision.Value.DelegatedBy);
        Assert.True(decision.Value.StandsOn(_today));
        Assert.False(decision.Value.StandsOn(_today.AddDays(-1)));
    }

    [Fact]
    public void Record_NotYetDecidedOrEndingBefore_IsRefused()
    {
        Assert.Equal("delegation.decided-later", Problem(_today.AddDays(1), null));
        Assert.Equal("delegation.ends-before", Problem(_today, _today.AddDays(-1)));
        Assert.Equal("delegation.date-missing", Problem(null, null));
    }

    [Fact]
    public void EndOn_AnyDay_NeverRewritesThePast()
    {
        var decision = DelegationDecision.Record("Gunnar Tveit", "2030/1-1", _today.AddDays(-30), until: null, _today).Value;

        Assert.Equal("delegation.ends-in-the-past", decision.EndOn(_today.AddDays(-1), _today).Problems.Single().Code);
        Assert.True(decision.EndOn(_today, _today).Succeeded);
        Assert.Equal("delegation.ended-already", decision.EndOn(_today.AddDays(9), _today.AddDays(1)).Problems.Single().Code);
        Assert.Equal(_today, decision.Until);
    }

    private static string Problem(DateOnly? decidedOn, DateOnly? until) =>
        DelegationDecision.Record("Gunnar Tveit", "2030/1-1", decidedOn, until, _today).Problems.Single().Code;
}
