using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Home;

public sealed class HomePageTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("nb", "Når et barn trenger mye hjelp")]
    [InlineData("nn", "Når eit barn treng mykje hjelp")]
    [InlineData("en", "When a child needs a lot of help")]
    public async Task Home_ForAnybody_LeadsToTheFormThePhoneAndTheSignIn(string language, string title)
    {
        var page = await app.NewBrowser(language).GetAsync("/");

        Assert.StartsWith(title, page.Text, StringComparison.Ordinal);
        Assert.Equal("Fjordvik kommune", page.Title);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/kontakt']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='tel:57000000']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/logg-inn']"));
    }

    [Theory]
    [InlineData("caseworker", "/oppgaver")]
    [InlineData("ke-leader", "/oppgaver")]
    [InlineData("process-owner", "/prosesser")]
    public async Task Home_ForStaff_IsWhereTheyBegin(string role, string start)
    {
        var page = await (await app.SignInAsync(role)).GetAsync("/");

        Assert.EndsWith(start, page.Location, StringComparison.Ordinal);
    }
}
