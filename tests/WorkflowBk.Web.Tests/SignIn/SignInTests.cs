using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.SignIn;

public sealed class SignInTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Caseworker = "marte@fjordvik.example";
    private const string Wrong = "E-post eller passord er feil. Prøv igjen. Etter åtte forsøk må du vente fem minutter.";

    [Fact]
    public async Task SignIn_RightPassword_OpensTheTasks()
    {
        await app.GivePasswordAsync(Caseworker);
        var browser = app.NewBrowser();

        var answer = await browser.TryPasswordAsync(Caseworker, Accounts.Password);

        Assert.Equal("/oppgaver", answer.Location);
        Assert.Contains("Marte Lunde", (await answer.FollowAsync()).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Caseworker, "feil passord her")]
    [InlineData("ingen@fjordvik.example", "feil passord her")]
    [InlineData("tor@fjordvik.example", "har ikke passord")]
    [InlineData("", "")]
    [InlineData("<script>alert(1)</script>", "' or 1=1 --")]
    public async Task SignIn_WrongInAnyWay_SaysTheSameOneSentence(string email, string password)
    {
        await app.GivePasswordAsync(Caseworker);
        var browser = app.NewBrowser();

        var answer = await browser.TryPasswordAsync(email, password);

        Assert.Equal([Wrong], answer.Errors);
        Assert.DoesNotContain("<script>alert", answer.Html, StringComparison.Ordinal);
        Assert.True((await browser.GetAsync("/oppgaver")).IsRedirect);
    }

    [Fact]
    public async Task SignIn_EightWrongPasswords_LocksAlsoTheRightOne()
    {
        const string email = "anders@fjordvik.example";
        await app.GivePasswordAsync(email);
        var browser = app.NewBrowser();
        for (var i = 0; i < 8; i++)
            await browser.TryPasswordAsync(email, "feil passord her");

        var answer = await browser.TryPasswordAsync(email, Accounts.Password);

        Assert.Equal([Wrong], answer.Errors);
    }

    [Fact]
    public async Task SignIn_AskedForAPageOfOurs_GoesBackThere()
    {
        await app.GivePasswordAsync(Caseworker);

        var answer = await app.NewBrowser().TryPasswordAsync(Caseworker, Accounts.Password, "/logg-inn?tilbake=%2Fmin-konto");

        Assert.Equal("/min-konto", answer.Location);
    }

    [Theory]
    [InlineData("https%3A%2F%2Fond.example")]
    [InlineData("%2F%2Fond.example")]
    [InlineData("%2F%5Cond.example")]
    [InlineData("javascript%3Aalert(1)")]
    public async Task SignIn_AskedForAnotherSite_StaysHere(string back)
    {
        await app.GivePasswordAsync(Caseworker);

        var answer = await app.NewBrowser().TryPasswordAsync(Caseworker, Accounts.Password, $"/logg-inn?tilbake={back}");

        Assert.Equal("/oppgaver", answer.Location);
    }

    [Fact]
    public async Task SignOut_AfterSignIn_AsksForSignInAgain()
    {
        var browser = await app.SignInAsync("caseworker");
        var page = await browser.GetAsync("/min-konto");
        var token = page.Document.QuerySelector("form[action='/logg-ut'] input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

        await browser.PostAsync("/logg-ut", [KeyValuePair.Create("__RequestVerificationToken", token)]);

        Assert.StartsWith("http://localhost/logg-inn", (await browser.GetAsync("/min-konto")).Location, StringComparison.Ordinal);
    }
}
