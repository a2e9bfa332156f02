using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.StatusPages;

public sealed class NewLinkTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Thanks = "Har vi en sak som passer med det du skrev, sender vi en ny lenke til adressen vi har.";

    [Fact]
    public async Task Ask_ByReference_SendsALinkThatWorksToTheAddressWeHave()
    {
        var hans = await HansFamily.DriveAsync(app, 0);

        Assert.Contains(Thanks, (await AskAsync((await CaseReferenceAsync(hans)).ToLowerInvariant(), "")).Text, StringComparison.Ordinal);

        var sent = (await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Mother))[0];
        Assert.Equal(("new-link", HansFamily.MothersEmail, NoticeState.Waiting), (sent.Template, sent.Address, sent.State));
        var page = await app.NewBrowser().GetAsync(await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother));
        Assert.StartsWith("Hvor langt vi er kommet", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_ByEmail_SendsToThatContactAlone()
    {
        var hans = await HansFamily.DriveAsync(app, 1);

        await AskAsync("", " KARI.Solvang@familie.example ");

        Assert.Contains(await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Mother), notice => notice.Template == "new-link");
        Assert.DoesNotContain(await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Father), notice => notice.Template == "new-link");
    }

    [Fact]
    public async Task Ask_ByReferenceForAFamilyWithoutEmail_IsALetter()
    {
        var hans = await HansFamily.DriveAsync(app, 1);

        await AskAsync(await CaseReferenceAsync(hans), "");

        var letter = (await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Father)).Single(notice => notice.Template == "new-link");
        Assert.Equal(NoticeState.OnPaper, letter.State);
    }

    [Theory]
    [InlineData("H-ZZZZZZ", "")]
    [InlineData("", "ingen@familie.example")]
    [InlineData("<script>", "{{ link }}")]
    public async Task Ask_WhatWeDoNotHave_IsAnsweredTheSame(string reference, string email)
    {
        var before = (await app.RowsAsync(db => db.Notices)).Count;

        var answer = await AskAsync(reference, email);

        Assert.Contains(Thanks, answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await app.RowsAsync(db => db.Notices)).Count);
    }

    [Fact]
    public async Task Ask_ReferenceWithSomebodyElsesEmail_SendsNothing()
    {
        var hans = await HansFamily.DriveAsync(app, 0);

        await AskAsync(await CaseReferenceAsync(hans), "en.annen@familie.example");

        Assert.DoesNotContain(await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Mother), notice => notice.Template == "new-link");
    }

    [Fact]
    public async Task Ask_OverAndOver_StopsAtThreeADay()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        for (var time = 0; time < FamilyLink.MaxAsked + 2; time++)
            await AskAsync(await CaseReferenceAsync(hans), "");

        Assert.Equal(FamilyLink.MaxAsked, (await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Mother)).Count(notice => notice.Template == "new-link"));
    }

    [Fact]
    public async Task Ask_Nothing_SaysWhatIsNeeded() =>
        Assert.Equal("Skriv referansen din eller e-postadressen din.", (await PostAsync(app.NewBrowser(), "", "")).ErrorAt("NewLink.Reference"));

    [Fact]
    public async Task Ask_TooOftenFromOnePlace_IsToldToCallAndKeepsWhatWasTyped()
    {
        using var strict = TestApp.With(KeyValuePair.Create("Intake:MaxInTenMinutes", "1"));
        var browser = strict.NewBrowser("nn");
        await PostAsync(browser, "H-ZZZZZZ", "");

        var answer = await PostAsync(browser, "H-ZZZZZZ", "");

        Assert.Equal(System.Net.HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Contains("57 00 00 00", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("H-ZZZZZZ", answer.Form("new-link")["NewLink.Reference"]);
    }

    [Fact]
    public async Task Notice_Kept_HasNoLinkThatStaffCouldUse()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        var link = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);
        var caseworker = await app.SignInAsync(DemoStaff.Caseworker.Id);
        var notice = (await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Mother))[0];

        var waiting = await caseworker.GetAsync($"/saker/{hans.CaseId}/varsler/{notice.Id}");
        while (await app.DeliverAsync() > 0)
        {
            // Until the outbox is empty.
        }

        Assert.DoesNotContain(link, waiting.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(link, (await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Mother))[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain(
            await app.RowsAsync(db => db.FamilyLinks), row => row.Hash.Contains(link.Split('/')[^1], StringComparison.Ordinal));
        Assert.Contains(Directory.EnumerateFiles(app.MailFolder), file => File.ReadAllText(file).Replace("=\r\n", "", StringComparison.Ordinal).Contains(link, StringComparison.Ordinal));
    }

    private async Task<Page> AskAsync(string reference, string email) => await (await PostAsync(app.NewBrowser(), reference, email)).FollowAsync();

    private static async Task<Page> PostAsync(Browser browser, string reference, string email) =>
        await (await browser.GetAsync("/status")).Form("new-link").Set("NewLink.Reference", reference).Set("NewLink.Email", email).PostAsync();

    private async Task<string> CaseReferenceAsync(CaseDriver hans) =>
        (await app.RowsAsync(db => db.Cases.Where(row => row.Id == hans.CaseId)))[0].Reference;
}
