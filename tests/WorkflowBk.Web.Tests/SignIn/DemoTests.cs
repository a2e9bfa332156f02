using System.Net;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.SignIn;

public sealed class DemoTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task SignInPage_InTheDemo_OffersEveryRoleAndEverybodyElse()
    {
        var page = await app.NewBrowser().GetAsync("/logg-inn");

        Assert.Equal(
            ["ke-leader", "caseworker", "service-leader", "coordinator", "contributor", "process-owner", "admin"],
            page.Document.QuerySelectorAll("input[name='role']").Select(input => input.GetAttribute("value")));
        Assert.Equal(10, page.Document.QuerySelectorAll("input[name='person']").Length);
        Assert.Contains("Andre i Fjordvik", page.Text, StringComparison.Ordinal);
        Assert.Contains("Marte Lunde", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".wb-demo"));
    }

    [Fact]
    public async Task WithoutTheDemo_NothingOfItIsThere()
    {
        using var real = TestApp.With(KeyValuePair.Create("Demo:Enabled", "false"));
        var browser = real.NewBrowser();

        var page = await browser.GetAsync("/logg-inn");
        var posted = await browser.PostAsync("/demo/sign-in", [KeyValuePair.Create("role", "admin")]);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector(".wb-demo, input[name='role'], input[name='person']"));
        Assert.DoesNotContain("demo", page.Document.Body!.InnerHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, posted.Status);
        Assert.True((await browser.GetAsync("/admin")).IsRedirect);
    }

    [Theory]
    [InlineData("ke-leader", "/oppgaver")]
    [InlineData("caseworker", "/oppgaver")]
    [InlineData("service-leader", "/oppgaver")]
    [InlineData("coordinator", "/oppgaver")]
    [InlineData("contributor", "/oppgaver")]
    [InlineData("process-owner", "/prosesser")]
    [InlineData("admin", "/admin")]
    public async Task SignIn_EachRole_LandsOnAPageItMaySee(string role, string expected)
    {
        var answer = await app.NewBrowser().PostAsync("/demo/sign-in", [KeyValuePair.Create("role", role)]);

        Assert.Equal(expected, answer.Destination);
        Assert.Equal(HttpStatusCode.OK, (await answer.FollowAsync()).Status);
    }

    [Fact]
    public async Task SignIn_EverybodyOnThePage_GetsIn()
    {
        var page = await app.NewBrowser().GetAsync("/logg-inn");
        foreach (var person in page.Document.QuerySelectorAll("input[name='person']").Select(input => input.GetAttribute("value")!))
        {
            var answer = await app.NewBrowser().PostAsync("/demo/sign-in", [KeyValuePair.Create("person", person)]);

            Assert.Equal("/oppgaver", answer.Destination);
        }
    }

    [Theory]
    [InlineData("role", "nobody")]
    [InlineData("role", "5")]
    [InlineData("person", "00000000-0000-0000-0000-000000000001")]
    public async Task SignIn_NobodyOfTheDemo_IsRefused(string field, string value)
    {
        var answer = await app.NewBrowser().PostAsync("/demo/sign-in", [KeyValuePair.Create(field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task SignIn_BackToAnotherSite_StaysHere()
    {
        var answer = await app.NewBrowser().PostAsync(
            "/demo/sign-in", [KeyValuePair.Create("role", "admin"), KeyValuePair.Create("tilbake", "//ond.example")]);

        Assert.Equal("/admin", answer.Destination);
    }
}
