using System.Net;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.StatusPages;

public sealed class StatusPageTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Page_BehindTheLinkInTheEmail_SaysStepDayAndWhomToCall()
    {
        var (_, page) = await StatusLinks.OpenAsync(app, 0);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Hvor langt vi er kommet – Fjordvik kommune", page.Title);
        Assert.Equal("Vi har fått henvendelsen", page.Document.QuerySelector("[aria-current=step] .wb-phases__name")!.TextContent);
        Assert.Contains("Du hører fra oss innen", page.Text, StringComparison.Ordinal);
        Assert.Contains(DemoStaff.Caseworker.Name, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='tel:57000000']"));
        Assert.Contains("Du har 4 uker på deg", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Answer_TellsNobodyWhereItIs()
    {
        var (hans, _) = await StatusLinks.OpenAsync(app, 0);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother), UriKind.Relative));

        using var answer = await app.NewBrowser().Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex, nofollow", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Page_LateStep_OwnsUpToIt()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        var link = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);
        var before = app.Clock.Now;
        app.Clock.Advance(TimeSpan.FromDays(14));

        var page = await app.NewBrowser().GetAsync(link);
        app.Clock.Now = before;

        Assert.Contains("Du skulle ha hørt fra oss innen", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAContactWhoReadsNynorsk_IsInNynorskUntilTheyChooseAnother()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        var link = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Father);
        var browser = app.NewBrowser("en");

        var first = await browser.GetAsync(link);
        await browser.GetAsync("/sprak/en?tilbake=" + Uri.EscapeDataString(link));
        var chosen = await browser.GetAsync(link);

        Assert.Equal("nn", first.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Vi snakkar saman", first.Text, StringComparison.Ordinal);
        Assert.Equal("en", chosen.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("We talk together", chosen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Opened_MarksWhatWasSentToThatContactAsRead()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        var link = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);
        while (await app.DeliverAsync() > 0)
        {
            // Until the outbox is empty.
        }

        await app.NewBrowser().GetAsync(link);

        var notices = await app.RowsAsync(db => db.Notices.Where(row => row.CaseId == hans.CaseId));
        Assert.Contains(notices, notice => notice.ReadAt == app.Clock.Now);
        Assert.All(notices, notice => Assert.Equal(notice.ReadAt is not null, notice is { State: NoticeState.Sent, RecipientName: HansFamily.Mother }
            && notice.ContactId == notices.First(read => read.ReadAt is not null).ContactId));
        var page = await (await app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync($"/saker/{hans.CaseId}");
        Assert.Contains("Lest", page.Document.QuerySelector("#varsler")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AllDone_SaysWhoIsThereFromNowOn()
    {
        var (_, page) = await StatusLinks.OpenAsync(app, HansFamily.AllSteps);

        Assert.StartsWith("Dere har en fast kontaktperson", page.Text, StringComparison.Ordinal);
        Assert.Contains("Silje Brekke følger dere opp fra nå av", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("avsluttet", page.Text, StringComparison.Ordinal);
        Assert.Contains("Det er et brev til deg", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("a[href$='/stopp']"));
    }

    [Fact]
    public async Task Page_WithAnExpiredLink_SaysSoAndOffersANewOne()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        var link = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);
        var before = app.Clock.Now;
        app.Clock.Advance(TimeSpan.FromDays(61));

        var page = await app.NewBrowser().GetAsync(link);
        app.Clock.Now = before;

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.StartsWith("Lenken virker ikke lenger", page.Text, StringComparison.Ordinal);
        Assert.Contains("NewLink.Reference", page.Form("new-link").Names);
    }

    [Theory]
    [InlineData("/status/finnes-ikke")]
    [InlineData("/status/BCDF-2345-GHJK")]
    [InlineData("/status/%3Cscript%3Ealert(1)%3C")]
    [InlineData("/status/finnes-ikke/stopp")]
    public async Task Page_WithAnUnknownLink_IsAnsweredLikeAnExpiredOne(string address)
    {
        var page = await app.NewBrowser("en").GetAsync(address);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.StartsWith("The link no longer works", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAContactWhoIsNoLongerOne_IsGone()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        var link = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);
        await HansFamily.NextAsync(hans, app, 0);

        var page = await app.NewBrowser().GetAsync(link);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
    }

    [Fact]
    public async Task Code_FromALetter_OpensThePageHoweverItIsTyped()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        var code = (await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Father)).Split('/')[^1];
        Assert.Equal(14, code.Length);
        var entry = await app.NewBrowser().GetAsync("/status");

        var opened = await (await entry.Form("code").Set("Letter.Code", code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()).PostAsync()).FollowAsync();

        Assert.Equal(HttpStatusCode.OK, opened.Status);
    }

    [Fact]
    public async Task Code_Empty_AsksForIt() =>
        Assert.Equal(
            "Skriv koden som står i brevet. Den har tolv tegn.",
            (await (await app.NewBrowser().GetAsync("/status")).Form("code").Set("Letter.Code", "abc").PostAsync()).ErrorAt("Letter.Code"));
}
