using System.Net;
using WorkflowBk.Data;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.StatusPages;

namespace WorkflowBk.Web.Tests.Post;

public sealed class PostTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Letter_ToAFamilyWithoutEmail_IsToldOfListedPrintedAndPosted()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        var caseworker = await app.SignInAsync(DemoStaff.Caseworker.Id);
        var letter = (await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Father)).Single(notice => notice.State == NoticeState.OnPaper);
        var address = $"/saker/{hans.CaseId}/varsler/{letter.Id}";

        Assert.Contains("skal sendes i posten", (await caseworker.GetAsync($"/saker/{hans.CaseId}")).Text, StringComparison.Ordinal);
        Assert.Contains("skal sendes i posten", (await caseworker.GetAsync("/oppgaver")).Text, StringComparison.Ordinal);
        Assert.NotNull((await caseworker.GetAsync("/post")).Document.QuerySelector($"main a[href='{address}']"));
        var page = await caseworker.GetAsync(address);
        Assert.Matches("/status/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", page.Document.QuerySelector(".wb-letter")!.TextContent);

        var answer = await page.Form("posted").PostAsync();

        Assert.Equal("/post", answer.Destination);
        Assert.Null((await caseworker.GetAsync("/post")).Document.QuerySelector($"main a[href='{address}']"));
        Assert.Contains("Lagt i posten 7. januar 2030 av Marte Lunde.", (await caseworker.GetAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_PostedInTheFuture_IsRefusedInWords()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        var letter = (await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Father)).Single(notice => notice.State == NoticeState.OnPaper);
        var page = await (await app.SignInAsync(DemoStaff.Caseworker.Id, "nn")).GetAsync($"/saker/{hans.CaseId}/varsler/{letter.Id}");

        var answer = await page.Form("posted").Set("Posting.PostedOn", "2031-01-01").PostAsync();

        Assert.Equal("Datoen er fram i tid. Skriv dagen brevet blei lagt i posten.", answer.ErrorAt("Posting.PostedOn"));
    }

    [Fact]
    public async Task Email_ThatDidNotArrive_CanBeSentAsALetterWithACodeThatWorks()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        var notice = (await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Mother))[0];
        await app.UseAsync<MunicipalityDb, int>(async db =>
        {
            (await db.Notices.FindAsync([notice.Id], TestContext.Current.CancellationToken))!.MarkFailed("550 ukjent");
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var caseworker = await app.SignInAsync(DemoStaff.Caseworker.Id);
        var address = $"/saker/{hans.CaseId}/varsler/{notice.Id}";
        Assert.Contains("E-posten kom ikke fram", (await caseworker.GetAsync("/post")).Text, StringComparison.Ordinal);

        var form = (await caseworker.GetAsync(address)).Form("on-paper");
        var page = await (await form.PostAsync()).FollowAsync();
        await form.PostAsync();

        Assert.Contains("Vi har ingen postadresse", page.Text, StringComparison.Ordinal);
        var opened = await app.NewBrowser().GetAsync(await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother));
        Assert.Equal(HttpStatusCode.OK, opened.Status);
    }

    [Fact]
    public async Task Letter_InACaseNobodyHasTaken_IsShownToThoseWhoCouldTakeItAndPostedWithoutOpeningTheCase()
    {
        using var own = new TestApp();
        var hans = await CaseDriver.BeginAsync(own, HansFamily.Call(own) with
        {
            Sender = new Sender(HansFamily.Father, SenderRelation.Parent, ContactWay.Letter, null, null, HansFamily.FathersAddress),
            RegisteredBy = null,
        });
        var letter = Assert.Single(await StatusLinks.NoticesAsync(own, hans.CaseId, HansFamily.Father));
        var address = $"/saker/{hans.CaseId}/varsler/{letter.Id}";
        foreach (var person in new[] { DemoStaff.Caseworker, DemoStaff.OtherCaseworker, DemoStaff.Leader })
        {
            var browser = await own.SignInAsync(person.Id);
            Assert.Contains("Ett brev skal sendes i posten.", (await browser.GetAsync("/oppgaver")).Text, StringComparison.Ordinal);
            var list = await browser.GetAsync("/post");
            Assert.Contains("Ingen har tatt saken ennå.", list.Text, StringComparison.Ordinal);
            Assert.NotNull(list.Document.QuerySelector($"main a[href='{address}']"));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(list.Document.QuerySelector("main a[href^='/oppgaver/']")!.GetAttribute("href")!)).Status);
            Assert.Null(list.Document.QuerySelector($"main a[href='/saker/{hans.CaseId}']"));
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/saker/{hans.CaseId}")).Status);
        }

        foreach (var person in new[] { DemoStaff.Coordinator, DemoStaff.Physiotherapist })
        {
            var browser = await own.SignInAsync(person.Id);
            Assert.DoesNotContain(HansFamily.Father, (await browser.GetAsync("/post")).Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
        }

        var page = await (await own.SignInAsync(DemoStaff.OtherCaseworker.Id)).GetAsync(address);
        Assert.NotNull(page.Document.QuerySelector(".wb-letter-tools a[href='/post']"));
        var form = page.Form("posted");
        await form.PostAsync();
        var again = await form.PostAsync();

        Assert.NotEqual(HttpStatusCode.NotFound, again.Status);
        Assert.Equal(NoticeState.Posted, Assert.Single(await StatusLinks.NoticesAsync(own, hans.CaseId, HansFamily.Father)).State);
        Assert.Contains("Ingen brev venter", (await (await own.SignInAsync(DemoStaff.Leader.Id)).GetAsync("/post")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_InACaseSomebodyElseHas_IsNotShownToOtherCaseworkers()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        var other = await app.SignInAsync(DemoStaff.OtherCaseworker.Id);
        var letter = (await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Father)).Single(notice => notice.State == NoticeState.OnPaper);

        Assert.DoesNotContain(letter.Id.ToString(), (await other.GetAsync("/post")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/saker/{hans.CaseId}/varsler/{letter.Id}")).Status);
    }

    [Fact]
    public async Task DecisionLetter_ForTwoParents_IsPostedToEachOnItsOwn()
    {
        using var own = new TestApp();
        var hans = await HansFamily.DriveAsync(own, HansFamily.UntilLetter + 1);
        var caseworker = await own.SignInAsync(DemoStaff.Caseworker.Id);
        Assert.Contains("brev skal sendes i posten", (await caseworker.GetAsync("/oppgaver")).Text, StringComparison.Ordinal);
        var addresses = (await caseworker.GetAsync("/post")).Document
            .QuerySelectorAll("main a[href*='/dokumenter/']")
            .Select(link => link.GetAttribute("href")!)
            .ToList();
        Assert.Equal(2, addresses.Count);
        foreach (var (address, reader, other) in new[] { (addresses[0], HansFamily.Mother, HansFamily.Father), (addresses[1], HansFamily.Father, HansFamily.Mother) })
        {
            var page = await caseworker.GetAsync(address);
            Assert.Contains(reader, page.Document.QuerySelector(".wb-letter__to")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(other, page.Document.QuerySelector(".wb-letter__to")!.TextContent, StringComparison.Ordinal);
            var late = await page.Form("posted").Set("Posting.PostedOn", "2031-01-01").PostAsync();
            Assert.Equal("Datoen er fram i tid. Skriv dagen brevet ble lagt i posten.", late.ErrorAt("Posting.PostedOn"));
        }

        own.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains(
            "er skrevet, men ikke lagt i posten.",
            (await (await own.SignInAsync(DemoStaff.Leader.Id)).GetAsync("/oppmerksomhet")).Text, StringComparison.Ordinal);
        caseworker = await own.SignInAsync(DemoStaff.Caseworker.Id);
        var first = await caseworker.GetAsync(addresses[0]);
        Assert.Equal("/post", (await first.Form("posted").PostAsync()).Destination);
        // Pressed twice: the page as it is now.
        var twice = await first.Form("posted").PostAsync();
        Assert.Contains("har fått brevet: lagt i posten", (await twice.FollowAsync()).Text, StringComparison.Ordinal);

        var left = (await caseworker.GetAsync("/post")).Document.QuerySelectorAll("main a[href*='/dokumenter/']");
        Assert.Equal(addresses[1], Assert.Single(left).GetAttribute("href"));
        Assert.Contains("har fått brevet: lagt i posten", (await caseworker.GetAsync(addresses[0])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_OfCasesOneIsNotOn_AreNeitherShownNorPosted()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        var letter = (await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Father)).Single(notice => notice.State == NoticeState.OnPaper);
        var stranger = await app.SignInAsync(DemoStaff.Physiotherapist.Id);

        Assert.DoesNotContain(HansFamily.Father, (await stranger.GetAsync("/post")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/saker/{hans.CaseId}/varsler/{letter.Id}")).Status);
    }
}
