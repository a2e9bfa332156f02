using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Tests.People;

public sealed class StaffRulesTests
{
    private static readonly Guid _service = Guid.CreateVersion7();

    [Theory]
    [InlineData(StaffRole.Admin, false)]
    [InlineData(StaffRole.ProcessOwner, false)]
    [InlineData(StaffRole.Caseworker, true)]
    [InlineData(StaffRole.Contributor, true)]
    public void IsComplete_WithoutAService_DependsOnTheRole(StaffRole role, bool refused)
    {
        var result = StaffRules.IsComplete(Details(role) with { ServiceId = null });

        Assert.Equal(refused, result.Problems.Any(problem => problem.Code == "person.service-missing"));
    }

    [Theory]
    [InlineData("kari@kommunen.no", null)]
    [InlineData("  kari@kommunen.no  ", null)]
    [InlineData("KARI@ANNEN.NO", "person.email-taken")]
    [InlineData("kari", "person.email-invalid")]
    [InlineData("Kari <kari@kommunen.no>", "person.email-invalid")]
    [InlineData(null, "person.email-invalid")]
    public void HasOwnEmail_Address_IsTried(string? email, string? expected)
    {
        var other = new StaffMember(Guid.CreateVersion7(), "Kari", null, "kari@annen.no", null, null, [StaffRole.Admin]);

        var result = StaffRules.HasOwnEmail(Details(StaffRole.Caseworker) with { Email = email }, [other]);

        Assert.Equal(expected, result.Problems.SingleOrDefault()?.Code);
    }

    [Fact]
    public void LeadsNothingWithoutRole_LeaderOfAService_KeepsTheRole()
    {
        var person = Guid.CreateVersion7();
        Service[] services = [new(Guid.CreateVersion7(), "PPT", "Oppvekst", person, isCoordinatingUnit: false)];

        Assert.False(StaffRules.LeadsNothingWithoutRole(person, [StaffRole.Contributor], services).Succeeded);
        Assert.True(StaffRules.LeadsNothingWithoutRole(person, [StaffRole.KeLeader], services).Succeeded);
        Assert.True(StaffRules.LeadsNothingWithoutRole(Guid.CreateVersion7(), [], services).Succeeded);
    }

    [Fact]
    public void HasNoFamiliesWithoutRole_WithFamilies_KeepsTheRole()
    {
        Assert.False(StaffRules.HasNoFamiliesWithoutRole([StaffRole.Contributor], 1).Succeeded);
        Assert.True(StaffRules.HasNoFamiliesWithoutRole([StaffRole.Contributor], 0).Succeeded);
        Assert.True(StaffRules.HasNoFamiliesWithoutRole([StaffRole.Coordinator], 3).Succeeded);
    }

    [Fact]
    public void AnAdministratorStays_TheLastOne_CannotStop()
    {
        var last = Person(StaffRole.Admin);

        Assert.False(StaffRules.AnAdministratorStays(last, [], [Person(StaffRole.KeLeader)]).Succeeded);
        Assert.True(StaffRules.AnAdministratorStays(last, [], [Person(StaffRole.Admin)]).Succeeded);
        Assert.True(StaffRules.AnAdministratorStays(last, [StaffRole.Admin], []).Succeeded);
        Assert.True(StaffRules.AnAdministratorStays(Person(StaffRole.Caseworker), [], []).Succeeded);
    }

    private static StaffDetails Details(StaffRole role) => new("Kari Moen", null, "kari@kommunen.no", null, _service, [role]);

    private static StaffMember Person(StaffRole role) => new(Guid.CreateVersion7(), "Kari", null, "kari@annen.no", null, null, [role]);
}
