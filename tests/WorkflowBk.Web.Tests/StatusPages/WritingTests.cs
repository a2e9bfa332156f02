using System.Net;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.StatusPages;

public sealed class WritingTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Nasty = "\"><script>alert('x')</script> {{ reference }} {% assign x = 1 %} <b>æøå</b>";

    [Fact]
    public async Task Message_Sent_IsKeptAndShownToTheCaseworkerAsItWasWritten()
    {
        var (hans, page) = await StatusLinks.OpenAsync(app, 1);

        var answer = await (await page.Form("message").Set("Message.Text", Nasty).PostAsync()).FollowAsync();

        Assert.Contains("Vi har fått det du skrev", answer.Text, StringComparison.Ordinal);
        var message = Assert.Single(await MessagesAsync(hans));
        Assert.Equal((FamilyMessageKind.Message, Nasty, HansFamily.Mother), (message.Kind, message.Text, message.ContactName));
        var staff = await (await app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync($"/saker/{hans.CaseId}");
        Assert.Contains(Nasty, staff.Document.QuerySelector("#skjema-meldinger")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", staff.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_Sent_IsInTheContentsOfTheCase()
    {
        const string link = "nav.wb-contents a[href$='#meldinger']";
        var (hans, page) = await StatusLinks.OpenAsync(app, 1);
        var caseworker = await app.SignInAsync(DemoStaff.Caseworker.Id, "nn");
        Assert.Null((await caseworker.GetAsync($"/saker/{hans.CaseId}")).Document.QuerySelector(link));

        await page.Form("message").Set("Message.Text", "Ring meg").PostAsync();

        Assert.Equal("Meldingar frå familien", (await caseworker.GetAsync($"/saker/{hans.CaseId}")).Document.QuerySelector(link)!.TextContent);
    }

    [Fact]
    public async Task Message_Handled_SaysByWhomAndAsksNoMore()
    {
        var (hans, page) = await StatusLinks.OpenAsync(app, 1);
        await page.Form("message").Set("Message.Text", "Ring meg").PostAsync();
        var caseworker = await app.SignInAsync(DemoStaff.Caseworker.Id);
        var file = await caseworker.GetAsync($"/saker/{hans.CaseId}");

        var answer = await file.Form("message-handled").PostAsync("message", (await MessagesAsync(hans))[0].Id.ToString());

        Assert.Equal($"/saker/{hans.CaseId}", new Uri(new Uri("http://localhost"), answer.Location!).AbsolutePath);
        Assert.Equal(DemoStaff.Caseworker.Id, Assert.Single(await MessagesAsync(hans)).HandledBy);
        Assert.DoesNotContain("Svart / tatt hånd om", (await caseworker.GetAsync($"/saker/{hans.CaseId}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_SentTwiceAndAgainAfterBack_IsOne()
    {
        var (hans, page) = await StatusLinks.OpenAsync(app, 1);
        var form = page.Form("message").Set("Message.Text", "Vi kommer onsdag.");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => form.PostAsync()));
        await (await page.Browser.GetAsync(page.Address)).Form("message").Set("Message.Text", "Vi kommer onsdag.").PostAsync();

        Assert.Single(await MessagesAsync(hans));
    }

    [Fact]
    public async Task Message_SaidAnewAfterItWasHandled_IsNew()
    {
        var (hans, page) = await StatusLinks.OpenAsync(app, 1);
        var form = page.Form("message").Set("Message.Text", "Ring meg");
        await form.PostAsync();
        var file = await (await app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync($"/saker/{hans.CaseId}");
        await file.Form("message-handled").PostAsync("message", (await MessagesAsync(hans))[0].Id.ToString());

        await form.PostAsync();

        Assert.Equal(2, (await MessagesAsync(hans)).Count);
    }

    [Theory]
    [InlineData("nb", "Skriv det du vil si til oss.")]
    [InlineData("nn", "Skriv det du vil seie til oss.")]
    [InlineData("en", "Write what you want to tell us.")]
    public async Task Message_Empty_AsksForItInTheLanguageOfThePage(string language, string sentence)
    {
        var (_, page) = await StatusLinks.OpenAsync(app, 0, "nb");
        await page.Browser.GetAsync($"/sprak/{language}?tilbake=/status");

        var answer = await (await page.Browser.GetAsync(page.Address)).Form("message").Set("Message.Text", " ").PostAsync();

        Assert.Equal(sentence, answer.ErrorAt("Message.Text"));
    }

    [Fact]
    public async Task Message_HundredThousandLetters_SaysHowLongItCanBeAndKeepsThemAll()
    {
        var text = new string('æ', 100_000);
        var (hans, page) = await StatusLinks.OpenAsync(app, 0);

        var answer = await page.Form("message").Set("Message.Text", text).PostAsync();

        Assert.Contains("4000", answer.ErrorAt("Message.Text"), StringComparison.Ordinal);
        Assert.Equal(text, answer.Form("message")["Message.Text"]);
        Assert.Empty(await MessagesAsync(hans));
    }

    [Fact]
    public async Task Message_WhenTheLinkExpiredMeanwhile_IsShownBackAndNotLost()
    {
        var (hans, page) = await StatusLinks.OpenAsync(app, 0);
        var before = app.Clock.Now;
        app.Clock.Advance(TimeSpan.FromDays(61));

        var answer = await page.Form("message").Set("Message.Text", Nasty).PostAsync();
        app.Clock.Now = before;

        Assert.Equal(HttpStatusCode.Gone, answer.Status);
        Assert.Contains("er ikke sendt", answer.Text, StringComparison.Ordinal);
        Assert.Equal(Nasty, answer.Document.QuerySelector(".wb-quote")!.TextContent);
        Assert.Empty(await MessagesAsync(hans));
    }

    [Fact]
    public async Task Interpreter_AskedFor_TellsTheCaseworkerAndChangesNothingByItself()
    {
        var (hans, page) = await StatusLinks.OpenAsync(app, 1);

        var answer = await (await page.Form("interpreter").Set("Interpreter.Language", "tigrinja").PostAsync()).FollowAsync();

        Assert.Contains("Vi har fått vite at du trenger tolk", answer.Text, StringComparison.Ordinal);
        var message = Assert.Single(await MessagesAsync(hans));
        Assert.Equal((FamilyMessageKind.Interpreter, "tigrinja"), (message.Kind, message.Text));
        Assert.False((await app.RowsAsync(db => db.Cases.Where(row => row.Id == hans.CaseId)))[0].Language.NeedsInterpreter);
    }

    [Fact]
    public async Task Interpreter_WhenTheCaseHasClosedMeanwhile_IsStillHeard()
    {
        var (hans, page) = await StatusLinks.OpenAsync(app, 11);
        await HansFamily.NextAsync(hans, app, 11);

        var answer = await page.Form("interpreter").Set("Interpreter.Language", "arabisk").PostAsync();

        Assert.True(answer.IsRedirect);
        Assert.Equal("arabisk", Assert.Single(await MessagesAsync(hans)).Text);
    }

    [Fact]
    public async Task Messages_OfAnotherCase_CannotBeHandled()
    {
        var (hans, page) = await StatusLinks.OpenAsync(app, 1);
        await page.Form("message").Set("Message.Text", "Ring meg").PostAsync();
        var (other, otherPage) = await StatusLinks.OpenAsync(app, 1);
        await otherPage.Form("message").Set("Message.Text", "Hei").PostAsync();
        var file = await (await app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync($"/saker/{other.CaseId}");

        await file.Form("message-handled").PostAsync("message", (await MessagesAsync(hans))[0].Id.ToString());

        Assert.Null(Assert.Single(await MessagesAsync(hans)).HandledAt);
    }

    private Task<List<FamilyMessage>> MessagesAsync(CaseDriver driver) =>
        app.RowsAsync(db => db.FamilyMessages.Where(row => row.CaseId == driver.CaseId));
}
