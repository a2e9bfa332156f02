using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Meetings;

public sealed class MeetingPageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Purpose = "Trygg start. <b>Hans</b> først.";

    [Fact]
    public async Task Call_FromTheCase_BeginsWithTheFamily()
    {
        var (hans, marte) = await DecidedAsync();
        var form = (await marte.GetAsync($"/saker/{hans.CaseId}/mote")).Form("meeting").Set("Model.Purpose", Purpose);

        var answer = await form.PostAsync();
        Assert.True(answer.IsRedirect, string.Join(" | ", answer.Errors));
        Assert.True((await form.PostAsync()).IsRedirect);
        var page = await marte.GetAsync($"/saker/{hans.CaseId}");

        Assert.Contains("&lt;b&gt;Hans&lt;/b&gt;", page.Html, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("a[href^='/moter/']"));
        await app.OpenTaskAsync(hans.CaseId, TaskTypes.MeetingTalk);
        var meeting = page.Document.QuerySelector("a[href^='/moter/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await marte.GetAsync(meeting)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(TaskWork.Person("Tor"))).GetAsync(meeting)).Status);
        var change = page.Document.QuerySelector("a[href*='/endre']")!.GetAttribute("href")!;
        var refused = await (await marte.GetAsync(change)).Form("change").Set("Model.Kind", "Cancelled").Set("Model.Reason", "").PostAsync();
        Assert.Contains("Skriv hvorfor.", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Call_WithoutAPurpose_SaysSo(string purpose)
    {
        var (hans, marte) = await DecidedAsync();

        var refused = await (await marte.GetAsync($"/saker/{hans.CaseId}/mote")).Form("meeting").Set("Model.Purpose", purpose).PostAsync();

        Assert.Contains("Skriv hva møtet er til for.", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_OnACaseOneIsNotOn_IsNotFound()
    {
        var (hans, _) = await DecidedAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(TaskWork.Person("Tor"))).GetAsync($"/saker/{hans.CaseId}/mote")).Status);
    }

    [Fact]
    public async Task Link_NobodyWasSent_SaysNothingButHowToCall()
    {
        var page = await app.NewBrowser().GetAsync($"/mote/{new string('x', 43)}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Lenken er ikke lenger i bruk", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_Incomplete_SaysAllAtOnceAndKeepsWhatIsTyped()
    {
        var (hans, marte) = await DecidedAsync();
        await (await marte.GetAsync($"/saker/{hans.CaseId}/mote")).Form("meeting").Set("Model.Purpose", Purpose).PostAsync();
        var ingrid = await app.SignInAsync(DemoStaff.Leader.Id);
        var talk = await ingrid.TakeAsync(await app.OpenTaskAsync(hans.CaseId, TaskTypes.MeetingTalk));
        var told = await talk.Form("answer").Set("Model.On", "2030-01-06").Set("Model.Wishes", "Ro").PostAsync();
        Assert.True(told.IsRedirect, string.Join(" | ", told.Errors));

        var prepare = await ingrid.TakeAsync(await app.OpenTaskAsync(hans.CaseId, TaskTypes.MeetingPrepare));
        var refused = await prepare.Form("answer")
            .Set("Model.Day", "2031-01-06").Set("Model.From", "9.30").Set("Model.Outside[0].Name", "Per Lie").PostAsync();

        Assert.Equal("Per Lie", refused.Form("answer")["Model.Outside[0].Name"]);
        Assert.Contains("Skriv hvor møtet er.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Skriv minst én sak.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Velg hvilken tjeneste familien har samtykket til.", refused.Text, StringComparison.Ordinal);
    }

    private async Task<(CaseDriver Hans, Browser Marte)> DecidedAsync() =>
        (await HansFamily.DriveAsync(app, HansFamily.UntilDecided), await app.SignInAsync(DemoStaff.Caseworker.Id));
}
