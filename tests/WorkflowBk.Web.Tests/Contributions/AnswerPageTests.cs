using System.Net;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Contributions;

public sealed class AnswerPageTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("nb", "Vi ber om et svar fra deg")]
    [InlineData("nn", "Vi ber om eit svar frå deg")]
    [InlineData("en", "We ask for your answer")]
    public async Task Link_BeforeConfirming_ShowsNothingOfTheChild(string language, string title)
    {
        var asked = await AskedOutside.BeginAsync(app);

        var page = await app.NewBrowser(language).GetAsync((await asked.LinksAsync())[0]);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.Contains("Kari Lege, fastlege", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Iris", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Solvang", page.Html, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", page.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Confirm_WithoutTheTick_IsRefused()
    {
        var asked = await AskedOutside.BeginAsync(app);

        var answer = await (await app.NewBrowser().GetAsync((await asked.LinksAsync())[0])).Form("confirm").PostAsync();

        Assert.Single(answer.Errors);
        Assert.DoesNotContain("Iris", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Given_IsKeptOnceAndTheLinkSaysThanks()
    {
        var asked = await AskedOutside.BeginAsync(app);
        var browser = app.NewBrowser();
        var link = (await asked.LinksAsync())[0];
        var page = await AskedOutside.ConfirmedAsync(browser, link);
        Assert.Contains("Iris Solvang, født i 2024", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hva trenger <b>Iris</b>? {{ child }}", page.Text, StringComparison.Ordinal);
        var form = page.Form("answer").Set("Model.Answer", "<script>alert(1)</script> {{ child }} følges opp.");

        var thanks = await (await form.PostAsync()).FollowAsync();
        var again = await (await form.Set("Model.Answer", "Noe annet").PostAsync()).FollowAsync();
        var reopened = await app.NewBrowser().GetAsync(link);

        Assert.All([thanks, again, reopened], shown => Assert.Contains("Takk, vi har fått svaret", shown.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Iris", reopened.Html, StringComparison.Ordinal);
        var contribution = Assert.Single((await asked.CaseAsync()).Contributions, given => given.Outside is not null);
        Assert.Equal(("<script>alert(1)</script> {{ child }} følges opp.", "Kari Lege"), (contribution.Answer, contribution.AnsweredByName));
        var casePage = await (await app.SignInAsync("caseworker")).GetAsync($"/saker/{asked.CaseId}");
        Assert.Contains("<script>alert(1)</script> {{ child }} følges opp.", casePage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert(1)", casePage.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WithMistakes_KeepsWhatWasTyped()
    {
        var asked = await AskedOutside.BeginAsync(app);
        var page = await AskedOutside.ConfirmedAsync(app.NewBrowser(), (await asked.LinksAsync())[0]);

        var empty = await page.Form("answer").Set("Model.Name", "").PostAsync();
        var long_ = await empty.Form("answer").Set("Model.Answer", new string('x', 100_000)).Set("Model.Name", "Kari").PostAsync();

        Assert.Equal(2, empty.Errors.Count);
        Assert.Contains("for lang", Assert.Single(long_.Errors), StringComparison.Ordinal);
        Assert.Equal(100_000, long_.Form("answer")["Model.Answer"]!.Length);
        Assert.Equal("Kari", long_.Form("answer")["Model.Name"]);
        Assert.All((await asked.CaseAsync()).Contributions, given => Assert.True(given.IsOpen));
    }

    [Fact]
    public async Task Answer_WithoutHavingConfirmed_IsNotTaken()
    {
        var asked = await AskedOutside.BeginAsync(app);
        var link = (await asked.LinksAsync())[0];
        var form = (await AskedOutside.ConfirmedAsync(app.NewBrowser(), link)).Form("answer").Set("Model.Answer", "Svar");

        var stranger = app.NewBrowser();
        await stranger.GetAsync(link);
        var answer = await stranger.PostAsync(link, [KeyValuePair.Create("_handler", "answer"), KeyValuePair.Create("Model.Answer", "Svar"), KeyValuePair.Create("Model.Name", "X")]);

        Assert.NotEqual(HttpStatusCode.Found, answer.Status);
        Assert.NotNull(form);
        Assert.All((await asked.CaseAsync()).Contributions, given => Assert.True(given.IsOpen));
    }

    [Theory]
    [InlineData("/bidrag/14a4LYj137p5YcYrTkOYXz4LqKJ9KV2XPTlpqxwRQJM")]
    [InlineData("/bidrag/x")]
    [InlineData("/bidrag/%3Cscript%3E")]
    public async Task Link_ThatWasNeverOurs_SaysSoInPlainWords(string address)
    {
        var page = await app.NewBrowser().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Lenken virker ikke", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_Tampered_OpensNothing()
    {
        var asked = await AskedOutside.BeginAsync(app);
        var link = (await asked.LinksAsync())[0];

        var page = await app.NewBrowser().GetAsync(link[..^2] + (link[^2] == 'A' ? "B" : "A") + link[^1]);

        Assert.Contains("Lenken virker ikke", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_NewOneSent_OldSaysWhichToUse()
    {
        var asked = await AskedOutside.BeginAsync(app);
        var marte = await app.SignInAsync("caseworker");
        var contribution = (await asked.CaseAsync()).Contributions.Single(given => given.Outside is not null);
        var form = (await marte.GetAsync($"/saker/{asked.CaseId}/bidrag/{contribution.Id}/lenke")).Form("new-link");

        var done = await (await form.PostAsync()).FollowAsync();
        await form.PostAsync();

        Assert.Contains("En ny lenke er på vei", done.Text, StringComparison.Ordinal);
        var links = await asked.LinksAsync();
        Assert.Equal(2, links.Count);
        Assert.Contains("Lenken er byttet ut", (await app.NewBrowser().GetAsync(links[0])).Text, StringComparison.Ordinal);
        Assert.Contains("Vi ber om et svar fra deg", (await app.NewBrowser().GetAsync(links[1])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_ConsentWithdrawn_IsNotNeeded()
    {
        var asked = await AskedOutside.BeginAsync(app);
        var theCase = await asked.CaseAsync();
        var consent = theCase.Consents.Single(given => given.ServiceId == theCase.Contributions.Single(one => one.Outside is not null).ServiceId);
        var form = (await (await app.SignInAsync("caseworker")).GetAsync($"/saker/{asked.CaseId}/samtykker/{consent.Id}")).Form("withdraw");

        var link = (await asked.LinksAsync())[0];

        var done = await (await form.PostAsync()).FollowAsync();
        var again = await form.PostAsync();

        Assert.Contains("Samtykket er trukket tilbake", done.Text, StringComparison.Ordinal);
        Assert.True(again.IsRedirect);
        Assert.Contains("Vi trenger ikke svaret lenger", (await app.NewBrowser().GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_CaseWithdrawn_IsNotNeeded()
    {
        var asked = await AskedOutside.BeginAsync(app);
        var link = (await asked.LinksAsync())[0];
        var doctor = app.NewBrowser();
        var open = await AskedOutside.ConfirmedAsync(doctor, link);
        var marte = await app.SignInAsync("caseworker");
        await (await marte.GetAsync($"/saker/{asked.CaseId}/trekk")).Form("withdraw").Set("Model.Reason", "FamilyWish").PostAsync();

        var sent = await open.Form("answer").Set("Model.Answer", "Svaret mitt").PostAsync();

        Assert.Contains("Vi trenger ikke svaret lenger", (await sent.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("Takk for at du ville svare.", (await app.NewBrowser().GetAsync(link)).Text, StringComparison.Ordinal);
        Assert.Contains("Saken ble stoppet før svaret kom.", (await marte.GetAsync($"/saker/{asked.CaseId}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_LongAfterTheDueDate_IsTooOld()
    {
        using var later = new TestApp();
        var asked = await AskedOutside.BeginAsync(later);
        var link = (await asked.LinksAsync())[0];
        later.Clock.Advance(TimeSpan.FromDays(60));

        Assert.Contains("Lenken er for gammel", (await later.NewBrowser().GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_TooManyFromOnePlace_AreStoppedAndKept()
    {
        using var strict = TestApp.With(KeyValuePair.Create("Intake:MaxInTenMinutes", "1"));
        var asked = await AskedOutside.BeginAsync(strict);
        var page = await AskedOutside.ConfirmedAsync(strict.NewBrowser(), (await asked.LinksAsync())[0]);
        await page.Form("answer").PostAsync();

        var stopped = await page.Form("answer").Set("Model.Answer", "Svar").PostAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.Status);
        Assert.Equal("Svar", stopped.Form("answer")["Model.Answer"]);
    }
}
