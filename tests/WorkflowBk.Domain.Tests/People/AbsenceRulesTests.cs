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
    private static readonly StaffMember _nina = Person("Nina", _ppt, StaffRole.Contributor, StaffRole.Coordinator);
    private static readonly StaffMember _silje = Person("Silje", _unit, StaffRole.Coordinator);
    private static readonly StaffMember[] _staff = [_marte, _anders, _kari, _nina, _silje];

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

    [Fact]
    public void CanCoordinateFor_ADedicatedCoordinator_MayForOneInAService() => Assert.Empty(AbsenceRules.CanCoordinateFor(_nina, _silje).Problems);

    [Fact]
    public void CanCoordinateFor_OneselfOrSomebodyWhoIsNoCoordinator_IsRefused()
    {
        Assert.Equal(["absence.oneself"], Codes(AbsenceRules.CanCoordinateFor(_nina, _nina)));
        Assert.Equal(["absence.stand-in-not-coordinator"], Codes(AbsenceRules.CanCoordinateFor(_nina, _kari)));
    }

    [Fact]
    public void CanStandIn_ForWhoAlsoCoordinates_NeedsOnlyTheRest() => Assert.Empty(AbsenceRules.CanStandIn(_nina, _kari).Problems);

    [Fact]
    public void Check_WhoCoordinatesBesideAService_NeedsOneForEachSortOfWork()
    {
        Assert.Equal(
            ["absence.coordinator-stand-in-missing", "absence.stand-in-missing"], Codes(CheckNina(null, null)));
        Assert.Equal(["absence.stand-in-role"], Codes(CheckNina(_silje.Id, _silje.Id)));
        Assert.Equal(["absence.stand-in-not-coordinator"], Codes(CheckNina(_kari.Id, _kari.Id)));
        Assert.Equal((_silje.Id, _kari.Id), (CheckNina(_silje.Id, _kari.Id).Value.CoordinatorStandInId, CheckNina(_silje.Id, _kari.Id).Value.StandInId));
    }

    [Fact]
    public void Check_WhereNobodyCan_IsAwayAllTheSame()
    {
        var alone = AbsenceRules.Check(new AbsencePlan(_nina.Id, Day("2026-09-10"), null, null, null), _nina, [_nina, _marte], [], Day("2026-09-01"));

        Assert.Equal((null, null), (alone.Value.CoordinatorStandInId, alone.Value.StandInId));
    }

    [Fact]
    public void Check_StandInsForWorkThereIsNot_AreLeftOut()
    {
        var marte = AbsenceRules.Check(new AbsencePlan(_marte.Id, Day("2026-09-10"), null, _silje.Id, _anders.Id), _marte, _staff, [], Day("2026-09-01"));
        var silje = AbsenceRules.Check(new AbsencePlan(_silje.Id, Day("2026-09-10"), null, _nina.Id, _anders.Id), _silje, _staff, [], Day("2026-09-01"));

        Assert.Equal((null, _anders.Id), (marte.Value.CoordinatorStandInId, marte.Value.StandInId));
        Assert.Equal((_nina.Id, null), (silje.Value.CoordinatorStandInId, silje.Value.StandInId));
    }

    [Fact]
    public void StandInFor_EachRole_IsWhoWasChosenForIt()
    {
        var absence = Absence.Of(Guid.NewGuid(), CheckNina(_silje.Id, _kari.Id).Value, _nina.Id, DateTimeOffset.UnixEpoch);

        Assert.All(Enum.GetValues<StaffRole>(), role => Assert.Equal(role == StaffRole.Coordinator ? _silje.Id : _kari.Id, absence.StandInFor(role)));
    }

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
            Guid.NewGuid(), new AbsencePlan(_anders.Id, Day("2026-09-12"), null, null, _marte.Id), _anders.Id, DateTimeOffset.UnixEpoch);

        Assert.Equal(["absence.stand-in-away"], Codes(Check(Plan("2026-09-10", "2026-09-14"), anders)));
        Assert.Empty(Check(Plan("2026-09-10", "2026-09-11"), anders).Problems);
    }

    [Fact]
    public void Check_NobodyChosen_SaysSoBesideTheDates() =>
        Assert.Equal(
            ["absence.from-missing", "absence.stand-in-missing"],
            Codes(AbsenceRules.Check(new AbsencePlan(_marte.Id, null, null, null, null), _marte, _staff, [], Day("2026-09-01"))));

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
    public void Change_LongerAndWithAnother_IsTheSameAbsence()
    {
        var absence = Absence.Of(Guid.NewGuid(), Plan("2026-09-10", "2026-09-12"), _marte.Id, DateTimeOffset.UnixEpoch);

        absence.Change(Plan("2026-09-10", null) with { StandInId = _kari.Id });

        Assert.Equal((_marte.Id, null, _kari.Id), (absence.StaffId, absence.Until, absence.StandInId));
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

    private static Result<AbsencePlan> Check(AbsencePlan plan, params Absence[] known) =>
        AbsenceRules.Check(plan, _marte, _staff, known, Day("2026-09-01"));

    private static Result<AbsencePlan> CheckNina(Guid? coordinatorStandIn, Guid? standIn) => AbsenceRules.Check(
        new AbsencePlan(_nina.Id, Day("2026-09-10"), null, coordinatorStandIn, standIn), _nina, _staff, [], Day("2026-09-01"));

    private static AbsencePlan Plan(string? from, string? until) =>
        new(_marte.Id, from is null ? null : Day(from), until is null ? null : Day(until), null, _anders.Id);

    private static StaffMember Person(string name, Guid service, params StaffRole[] roles) =>
        new(Guid.NewGuid(), name, null, $"{name}@fjordvik.example", null, service, roles);

    private static IEnumerable<string> Codes(Result result) => result.Problems.Select(problem => problem.Code);
}
