using CsCheck;
using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Domain.Tests.Appointments;

public sealed class CoordinatorTiesTests
{
    private static readonly Guid _chosen = Guid.NewGuid();
    private static readonly Guid _chooser = Guid.NewGuid();
    private static readonly Guid _caseworker = Guid.NewGuid();

    private static readonly CoordinatorTies _teacher =
        CoordinatorTies.None with { OtherRole = "Kontaktlærer", RolesKeptApart = "Familien ønsker det. Rektor tar skolesakene." };

    [Fact]
    public void Check_NothingTiesThem_IsFineAndNothingIsKept()
    {
        Assert.True(CoordinatorTies.None.Check(_chosen, _chooser).Succeeded);
        Assert.Null(CoordinatorTies.None.Tidy());
    }

    [Fact]
    public void Check_TheChildsTeacherCloseToTheCaseworker_IsFineWithBothReasons()
    {
        var ties = _teacher with { CloseTo = _caseworker, WhyStill = " Bare hun kan tegnspråk. " };

        Assert.True(ties.Check(_chosen, _chooser).Succeeded);
        Assert.Equal("Bare hun kan tegnspråk.", ties.Tidy()!.WhyStill);
    }

    [Theory]
    [InlineData(null, "", "ties.role-missing ties.apart-missing")]
    [InlineData("Kontaktlærer", " ", "ties.apart-missing")]
    public void Check_AnotherRoleThatIsNotWeighed_IsRefused(string? role, string apart, string codes) =>
        Assert.Equal(codes, Codes(_teacher with { OtherRole = role ?? "", RolesKeptApart = apart }));

    [Fact]
    public void Check_CloseToSomebody_NeedsWhoAndWhyAndNeverTheChooser()
    {
        Assert.Equal("ties.who-missing", Codes(CoordinatorTies.None with { CloseTo = Guid.Empty, WhyStill = "Fordi" }));
        Assert.Equal("ties.why-missing", Codes(CoordinatorTies.None with { CloseTo = _caseworker }));
        Assert.Equal("ties.chooser", Codes(CoordinatorTies.None with { CloseTo = _chooser, WhyStill = "Fordi" }));
        Assert.Equal("ties.self", Codes(CoordinatorTies.None with { CloseTo = _chosen, WhyStill = "Fordi" }));
    }

    [Fact]
    public void Check_CloseToTheFamily_IsRefusedWhateverElseIsSaid() => Gen.Select(Gen.Bool, Gen.Bool).Sample((hasRole, hasClose) =>
    {
        var ties = (hasRole ? _teacher : CoordinatorTies.None) with { IsCloseToFamily = true, CloseTo = hasClose ? _caseworker : null, WhyStill = "Fordi" };

        Assert.Equal("ties.family", Codes(ties));
    });

    [Fact]
    public void Tidy_TextOfABoxThatIsNotTicked_IsNotKept()
    {
        var kept = (_teacher with { WhyStill = "Skrevet før krysset ble tatt bort" }).Tidy()!;

        Assert.Equal(("Kontaktlærer", ""), (kept.OtherRole, kept.WhyStill));
    }

    private static string Codes(CoordinatorTies ties) => string.Join(' ', ties.Check(_chosen, _chooser).Problems.Select(problem => problem.Code));
}
