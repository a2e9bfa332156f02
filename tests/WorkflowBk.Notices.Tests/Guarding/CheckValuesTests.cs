using WorkflowBk.Notices.Guarding;

namespace WorkflowBk.Notices.Tests.Guarding;

public class CheckValuesTests
{
    private readonly PrivacyGuard _guard = new();

    [Fact]
    public void CheckValues_SampleValues_Pass() =>
        Assert.Empty(_guard.CheckValues(SampleValues.Notice(), SampleValues.Profile.PublicUrl).Problems);

    [Theory]
    [InlineData("reference", "H-7K2M9Q")]
    [InlineData("phone", "57883800")]
    [InlineData("phone", "+47 57 88 38 00")]
    [InlineData("phone", "02800")]
    [InlineData("next_date", "12. mars 2026")]
    [InlineData("next_date", "laurdag 1. august 2026")]
    [InlineData("next_date", "Monday, 2 March 2026")]
    [InlineData("next_date", "12.03.2026")]
    [InlineData("municipality", "Sykkylven kommune")]
    [InlineData("municipality", "Porsanger/Porsáŋgu/Porsanki")]
    [InlineData("unit", "Søknad og råd")]
    [InlineData("link", "https://saker.gloppen.example")]
    [InlineData("link", "http://localhost:5000/status")]
    [InlineData("link", "https://saker.gloppen.example/status/oeMVe3pmRbq-zcMyXOiMtHL1g5dVfW_8nEzqkdK-wnU")]
    [InlineData("link", "https://saker.gloppen.example/status/BCDF-2345-GHJK")]
    [InlineData("link", "https://saker.gloppen.example/status/Aro-e3pmRbq-zcMyXOiMtHL1g5dVfW_nav_qkdK-wnU")]
    public void CheckValues_ProperShape_Passes(string placeholder, string value) =>
        Assert.Empty(Check(placeholder, value));

    [Theory]
    [InlineData("reference", "H-7K2M9")]
    [InlineData("reference", "H-7k2m9q")]
    [InlineData("reference", "H-7K2M9Q\n")]
    [InlineData("reference", "Sak om Iris")]
    [InlineData("phone", "ring Kari")]
    [InlineData("phone", "12")]
    [InlineData("phone", "57 88 38 00\n")]
    [InlineData("next_date", "når Iris kjem heim")]
    [InlineData("next_date", "12. mars 2026 hos Iris")]
    [InlineData("next_date", "")]
    [InlineData("municipality", "Gloppen\nkommune")]
    [InlineData("municipality", "Gloppen 12.03.2014")]
    [InlineData("unit", "Iris <script>")]
    [InlineData("unit", "{{ reference }}")]
    [InlineData("link", "saker.gloppen.example")]
    [InlineData("link", "javascript:alert(1)")]
    [InlineData("link", "https://saker.gloppen.example/status?name=Iris")]
    [InlineData("link", "https://saker.gloppen.example/status#Iris")]
    [InlineData("link", "https://iris@saker.gloppen.example/")]
    [InlineData("link", "https://saker.gloppen.example/saker/4711")]
    [InlineData("link", "https://saker.gloppen.example/ x")]
    [InlineData("link", "https://saker.gloppen.example/status/4711")]
    [InlineData("link", "https://saker.gloppen.example/status/oeMVe3pmRbq-zcMyXOiMtHL1g5dVfW_8nEzqkdK-wnUx1")]
    [InlineData("link", "https://saker.gloppen.example/status/BCDF-2345-GHJK-LMNP")]
    [InlineData("link", "https://saker.gloppen.example/saker/BCDF-2345-GHJK")]
    [InlineData("link", "https://saker.gloppen.example/status/BCDF-2345-GHJK?x=1")]
    public void CheckValues_OtherShape_IsRefused(string placeholder, string value)
    {
        var problem = Assert.Single(Check(placeholder, value));

        Assert.Equal("notice.guard.value-shape", problem.Code);
        Assert.Equal(placeholder, problem.Field);
    }

    [Fact]
    public void CheckValues_TooLong_IsRefused() =>
        Assert.Equal("notice.guard.value-shape", Assert.Single(Check("unit", new string('a', 81))).Code);

    [Theory]
    [InlineData("phone", "01011212345")]
    [InlineData("unit", "Kontoret 010112 12345")]
    public void CheckValues_ElevenDigits_IsRefused(string placeholder, string value) =>
        Assert.Equal("notice.guard.identity-number", Assert.Single(Check(placeholder, value)).Code);

    [Theory]
    [InlineData("unit", "Koordinerande eining")]
    [InlineData("unit", "NAV Gloppen")]
    [InlineData("link", "https://saker.gloppen.example/barnekoordinator")]
    [InlineData("link", "https://barnekoordinator.gloppen.example")]
    public void CheckValues_RevealingWord_IsRefused(string placeholder, string value) =>
        Assert.Equal("notice.guard.revealing-word", Assert.Single(Check(placeholder, value)).Code);

    [Theory]
    [InlineData("https://elsewhere.example/status")]
    [InlineData("https://saker.gloppen.example.elsewhere.example/status")]
    public void CheckValues_LinkElsewhere_IsRefused(string link) =>
        Assert.Equal(
            "notice.guard.foreign-link",
            Assert.Single(_guard.CheckValues(new Dictionary<string, string> { ["link"] = link }, SampleValues.Profile.PublicUrl).Problems).Code);

    [Fact]
    public void CheckValues_ValueOffTheWhitelist_IsRefused() =>
        Assert.Equal("notice.guard.placeholder-unknown", Assert.Single(Check("child", "Iris")).Code);

    private IReadOnlyList<Domain.Common.Problem> Check(string placeholder, string value) =>
        _guard.CheckValues(new Dictionary<string, string> { [placeholder] = value }).Problems;
}
