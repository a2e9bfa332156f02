using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Notices.Tests.Guarding;

public class CheckMessageTests
{
    private static readonly string[] _caseWords = ["Iris Heggdal", "Bo", "Sandane skule", "Gloppen helsestasjon", "Mai"];
    private readonly PrivacyGuard _guard = new();

    [Fact]
    public void CheckMessage_Neutral_Passes() =>
        Assert.True(_guard.CheckMessage("Nytt i saka di (H-7K2M9Q)", "Ring oss på 57 88 38 00.", _caseWords).Succeeded);

    [Theory]
    [InlineData("Nytt om Iris")]
    [InlineData("Nytt om IRIS")]
    [InlineData("Nytt om heggdal")]
    [InlineData("Saka til Heggdals")]
    [InlineData("Møte i Sandane")]
    [InlineData("Nytt om Ir\u200Bis")]
    public void CheckMessage_CaseWord_IsRefusedAndNotRepeated(string subject)
    {
        var problem = Assert.Single(_guard.CheckMessage(subject, "Hei!", _caseWords).Problems);

        Assert.Equal("notice.guard.case-word", problem.Code);
        Assert.Empty(problem.Args);
    }

    [Theory]
    [InlineData("Irisk musikk")]
    [InlineData("Han bur i Bodø, bo godt")]
    [InlineData("Innan 12. mai 2026")]
    [InlineData("Referansen er H-HEGGDA")]
    public void CheckMessage_NoWholeName_Passes(string body) =>
        Assert.True(_guard.CheckMessage("Nytt", body, [.. _caseWords, "Heggda"]).Succeeded);

    [Fact]
    public void CheckMessage_MunicipalitysOwnName_PassesAsHarmless()
    {
        Assert.False(_guard.CheckMessage("Nytt", "Helsing Gloppen kommune", _caseWords).Succeeded);
        Assert.True(_guard.CheckMessage("Nytt", "Helsing Gloppen kommune", _caseWords, "Gloppen kommune").Succeeded);
    }

    [Fact]
    public void CheckMessage_HarmlessText_DoesNotExcuseRevealingWord() =>
        Assert.Equal(
            "notice.guard.revealing-word",
            Assert.Single(_guard.CheckMessage("Nytt", "Frå barnevernet", [], "barnevernet").Problems).Code);

    [Fact]
    public void CheckMessage_ElevenDigits_IsRefused() =>
        Assert.Equal("notice.guard.identity-number", Assert.Single(_guard.CheckMessage("Nytt", "01011212345", []).Problems).Code);

    [Theory]
    [InlineData("Les på https://saker.gloppen.example/status.", true)]
    [InlineData("Les på https://www.gloppen.example/", true)]
    [InlineData("Les på https://elsewhere.example/status", false)]
    [InlineData("Les på www.elsewhere.example", false)]
    [InlineData("Les på https://saker.gloppen.example/sak/17", false)]
    [InlineData("Ingen adresse", true)]
    public void CheckLinks_Body_PassesOwnPagesOnly(string body, bool passes) =>
        Assert.Equal(passes, PrivacyGuard.CheckLinks(body, SampleValues.Profile.PublicUrl).Succeeded);

    [Theory]
    [InlineData("Tenestekontoret", "post@gloppen.example", true)]
    [InlineData("Barnekoordinator", "post@gloppen.example", false)]
    [InlineData("Tenestekontoret", "barnekoordinator@gloppen.example", false)]
    [InlineData("Tenestekontoret", "Iris <post@gloppen.example>", false)]
    [InlineData("Tenestekontoret", "post", false)]
    [InlineData("Tenestekontoret", "", false)]
    public void CheckSender_NameAndAddress_MustBeNeutral(string name, string address, bool passes) =>
        Assert.Equal(passes, _guard.CheckSender(name, address).Succeeded);
}
