using System.Net;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.StatusPages;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Calendars;

public sealed class CalendarPageTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Feed_OfOneOfTheStaff_HoldsUntilANewOneOrNone()
    {
        var marte = await app.SignInAsync(DemoStaff.Caseworker.Id);
        var first = AddressIn(await (await marte.GetAsync("/kalender")).Form("feed").PostAsync("Feed.Action", "Open"));
        var program = app.NewBrowser();

        var file = await program.GetAsync(first);
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.StartsWith("BEGIN:VCALENDAR", file.Html, StringComparison.Ordinal);

        var second = AddressIn(await (await marte.GetAsync("/kalender")).Form("feed").PostAsync("Feed.Action", "Open"));
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(second)).Status);
        await (await marte.GetAsync("/kalender")).Form("feed").PostAsync("Feed.Action", "Shut");
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(second)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/kalender/{new string('x', 43)}.ics")).Status);
    }

    [Fact]
    public async Task Feed_OfAFamily_EndsWhenTheChildHasDied()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        var status = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);
        var mother = app.NewBrowser();
        Assert.Contains($"{status}/kalender", (await mother.GetAsync(status)).Html, StringComparison.Ordinal);
        var address = AddressIn(await (await mother.GetAsync($"{status}/kalender")).Form("feed").PostAsync("Feed.Action", "Open"));
        Assert.Equal(HttpStatusCode.OK, (await mother.GetAsync(address)).Status);

        var leader = await app.SignInAsync(DemoStaff.Leader.Id);
        var form = (await leader.GetAsync($"/saker/{hans.CaseId}/dodsfall")).Form("died").Set("Model.ContactPersonId", DemoStaff.Coordinator.Id.ToString());
        Assert.True((await form.PostAsync()).IsRedirect);

        Assert.Equal(HttpStatusCode.NotFound, (await mother.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await mother.GetAsync($"{status}/kalender")).Status);
    }

    [Fact]
    public async Task Page_OfACase_IsForThoseOnItAndShowsItsTasks()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        var marte = await app.SignInAsync(DemoStaff.Caseworker.Id);

        var page = await marte.GetAsync($"/saker/{hans.CaseId}/kalender");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(TaskWork.Person("Tor"))).GetAsync($"/saker/{hans.CaseId}/kalender")).Status);
    }

    [Theory]
    [InlineData("nb", "Vi snakker om hvordan året har vært")]
    [InlineData("nn", "Vi snakkar om korleis året har vore")]
    [InlineData("en", "We talk about how the year has been")]
    public async Task Page_OfAFamily_SaysWhenTheYearIsTalkedThrough(string language, string expected)
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        var status = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);
        var mother = app.NewBrowser();
        await mother.GetAsync($"/sprak/{language}?tilbake=/status");

        var page = await mother.GetAsync($"{status}/kalender");

        Assert.Contains(expected, page.Text, StringComparison.Ordinal);
    }

    private static string AddressIn(Page page)
    {
        var address = page.Document.QuerySelector("code")?.TextContent;
        Assert.NotNull(address);
        Assert.Single(page.Document.QuerySelectorAll("a[href^='webcal://']"));
        return new Uri(address).AbsolutePath;
    }
}
