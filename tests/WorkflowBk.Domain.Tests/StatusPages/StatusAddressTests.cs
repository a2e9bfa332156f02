using WorkflowBk.Domain.StatusPages;

namespace WorkflowBk.Domain.Tests.StatusPages;

public class StatusAddressTests
{
    [Fact]
    public void DrawToken_ManyTimes_IsASecretAndNeverTheSame()
    {
        var drawn = Enumerable.Range(0, 200).Select(_ => StatusAddress.DrawToken()).ToList();

        Assert.All(drawn, token => Assert.True(StatusAddress.IsSecret(token)));
        Assert.Equal(200, drawn.Distinct().Count());
    }

    [Fact]
    public void DrawCode_ManyTimes_HasNoVowelsAndIsASecret() =>
        Assert.All(
            Enumerable.Range(0, 200).Select(_ => StatusAddress.DrawCode()),
            code => Assert.True(StatusAddress.IsSecret(code) && !code.Any("AEIOUY01".Contains), code));

    [Theory]
    [InlineData("BCDF-2345-GHJK")]
    [InlineData("bcdf2345ghjk")]
    [InlineData(" bcdf 2345 ghjk ")]
    [InlineData("BCDF2345-GHJK")]
    public void Canonical_CodeAsItIsTyped_IsAsItWasDrawn(string typed) => Assert.Equal("BCDF-2345-GHJK", StatusAddress.Canonical(typed));

    [Fact]
    public void Canonical_Token_IsLeftAsItIs()
    {
        var token = StatusAddress.DrawToken();

        Assert.Equal(token, StatusAddress.Canonical(token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("kort")]
    [InlineData("bcdf-2345-ghjk")]
    [InlineData("BCDF-2345-GHJK\n")]
    [InlineData("<script>alert(1)</script>")]
    public void IsSecret_AnythingElse_IsNot(string text) => Assert.False(StatusAddress.IsSecret(text));

    [Fact]
    public void Mask_TextWithBothKinds_KeepsAllButTheSecrets()
    {
        var text = $"Se {StatusAddress.Of("https://x.example", StatusAddress.DrawToken())}.\nEller {StatusAddress.Of("https://x.example", "BCDF-2345-GHJK")}";

        Assert.Equal("Se https://x.example/status/….\nEller https://x.example/status/…", StatusAddress.Mask(text));
    }

    [Fact]
    public void Renew_MaskedOrNot_HasTheNewSecret()
    {
        Assert.Equal("https://x.example/status/BCDF-2345-GHJK\n", StatusAddress.Renew("https://x.example/status/…\n", "BCDF-2345-GHJK"));
        Assert.Equal(
            "https://x.example/status/BCDF-2345-GHJK\n",
            StatusAddress.Renew($"https://x.example/status/{StatusAddress.DrawToken()}\n", "BCDF-2345-GHJK"));
    }
}
