using System.Net;

namespace WorkflowBk.Web.Tests.Kit;

public sealed class TestAppTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Ready_AfterStart_AnswersHealthy()
    {
        var page = await app.NewBrowser().GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task SignIn_ByRole_IsSignedIn()
    {
        var browser = await app.SignInAsync("caseworker", "nn");

        var page = await browser.GetAsync("/finst-ikkje");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Vi fann ikkje sida", page.Text, StringComparison.Ordinal);
        Assert.Contains("Gå til startsida di", page.Text, StringComparison.Ordinal);
    }
}
