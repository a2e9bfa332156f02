using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.People;

public sealed class AbsenceRulesTests
{
    private static readonly Guid _unit = Guid.NewGuid();
    private static readonly Guid _ppt = Guid.NewGuid();
    private static readonly Guid _school = Guid.NewGuid();
    private static readonly StaffMember _marte = Person("Marte", _unit, StaffRole.Caseworker);
    private static readonly StaffMember _anders = Person("Anders", _unit, StaffRole.Caseworker);
    private static readonly StaffMember _kari = Person("Kari", _ppt, StaffRole.Contributor);

    [Fact]
    public void CanStandIn_SameRoles_May() => Assert.Empty(AbsenceRules.CanStandIn(_marte, _anders).Problems);

    [Fact]
    public void CanStandIn_Oneself_IsRefused() => Assert.Equal(["absence.oneself"], Codes(AbsenceRules.CanStandIn(_marte, _marte)));

    [Fact]
    public void CanStandIn_WithoutTheRole_IsRefused() => Assert.Equal(["absence.stand-in-role"], Codes(AbsenceRules.CanStandIn(_marte, _kari)));

    [Fact]
    public void CanStandIn_ContributorOfAnotherService_IsRefused() =>
        Assert.Equal(["absence.stand-in-service"], Codes(AbsenceRules.CanStandIn(_kari, Person("Ola", _school, StaffRole.Contributor))));

    [Fact]
    public void CanStandIn_ForWhoAlsoOwnsTheProcess_NeedsOnlyTheRolesThatWorkWithCases() =>
        Assert.Empty(AbsenceRules.CanStandIn(Person("Ida", _unit, StaffRole.Caseworker, StaffRole.ProcessOwner), _anders).Problems);

    [Theory]
    [InlineData(null, null, "absence.from-missing")]
    [InlineData("2026-09-10", "2026-09-09", "absence.until-before-from")]
    [InlineData("2026-08-01", "2026-08-20", "absence.is-over")]
    public void Check_DatesThatCannotBe_AreRefused(string? from, string? until, string code) =>
        Assert.Equal([code], Codes(Check(Plan(from, until))));

    [Theory]
    [InlineData("2026-09-10", "2026-09-20", true)]
    [InlineData("2026-09-20", null, true)]
    [InlineData("2026-09-21", null, false)]
    [InlineData("2026-09-01", "2026-09-09", false)]
    [InlineData("2026-09-01", "2026-09-10", true)]
    public void Check_AgainstAnotherAbsence_RefusesDaysInCommon(string from, string? until, bool overlaps)
    {
        var known = Absence.Of(Guid.NewGuid(), Plan("2026-09-10", "2026-09-20"), _marte.Id, DateTimeOffset.UnixEpoch);

        Assert.Equal(overlaps ? ["absence.overlaps"] : [], Codes(Check(Plan(from, until), known)));
    }

    [Fact]
    public void Check_TwoWhoStandInForEachOther_IsRefused()
    {
        var anders = Absence.Of(
            Guid.NewGuid(), new AbsencePlan(_anders.Id, Day("2026-09-12"), null, _marte.Id), _anders.Id, DateTimeOffset.UnixEpoch);

        Assert.Equal(["absence.stand-in-away"], Codes(Check(Plan("2026-09-10", "2026-09-14"), anders)));
        Assert.Empty(Check(Plan("2026-09-10", "2026-09-11"), anders).Problems);
    }

    [Fact]
    public void Check_NobodyChosen_SaysSoBesideTheDates() =>
        Assert.Equal(
            ["absence.from-missing", "absence.stand-in-missing"],
            Codes(AbsenceRules.Check(new AbsencePlan(_marte.Id, null, null, null), _marte, null, [], Day("2026-09-01"))));

    [Fact]
    public void MayRegister_OneselfAndOnesPeople_Only()
    {
        Service[] services = [new(_ppt, "PPT", "Oppvekst", null, false), new(_school, "Skolen", "Oppvekst", _anders.Id, false)];
        var leader = Person("Berit", _ppt, StaffRole.ServiceLeader);
        var unitLeader = Person("Ingrid", _unit, StaffRole.KeLeader);

        Assert.True(AbsenceRules.MayRegister(_marte, _marte, services));
        Assert.False(AbsenceRules.MayRegister(_marte, _anders, services));
        Assert.True(AbsenceRules.MayRegister(leader, _kari, services));
        Assert.False(AbsenceRules.MayRegister(leader, _marte, services));
        Assert.True(AbsenceRules.MayRegister(unitLeader, _kari, services));
        Assert.True(AbsenceRules.MayRegister(_anders, Person("Ola", _school, StaffRole.Contributor), services));
    }

    [Fact]
    public void EndBefore_BackEarly_LeavesTheDaysBefore()
    {
        var absence = Absence.Of(Guid.NewGuid(), Plan("2026-09-10", null), _marte.Id, DateTimeOffset.UnixEpoch);

        Assert.False(absence.EndBefore(Day("2026-09-10")));
        Assert.True(absence.EndBefore(Day("2026-09-12")));
        Assert.True(absence.IsOn(Day("2026-09-11")));
        Assert.False(absence.IsOn(Day("2026-09-12")));
    }

    private static Result Check(AbsencePlan plan, params Absence[] known) =>
        AbsenceRules.Check(plan, _marte, _anders, known, Day("2026-09-01"));

    private static AbsencePlan Plan(string? from, string? until) =>
        new(_marte.Id, from is null ? null : Day(from), until is null ? null : Day(until), _anders.Id);

    private static StaffMember Person(string name, Guid service, params StaffRole[] roles) =>
        new(Guid.NewGuid(), name, null, $"{name}@fjordvik.example", null, service, roles);

    private static IEnumerable<string> Codes(Result result) => result.Problems.Select(problem => problem.Code);
}
