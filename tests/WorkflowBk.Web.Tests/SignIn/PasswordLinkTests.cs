using WorkflowBk.Domain.People;
using WorkflowBk.Web.Hosting.FirstStart;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.SignIn;

public sealed class PasswordLinkTests
{
    private const string Email = "it@kommunen.example";

    [Fact]
    public async Task FirstStart_LinkOnTheConsole_SetsThePasswordOnce()
    {
        using var app = Real();
        var link = await LinkAsync(app);
        var browser = app.NewBrowser();

        var answer = await (await browser.GetAsync(link!)).Form("password")
            .Set("Model.Password", Accounts.Password).Set("Model.Repeat", Accounts.Password).PostAsync();

        Assert.Equal("/admin", answer.Location);
        Assert.Contains("Administrasjon", (await answer.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("Lenken virker ikke lenger", (await app.NewBrowser().GetAsync(link!)).Text, StringComparison.Ordinal);
        Assert.Equal("/admin", (await app.NewBrowser().TryPasswordAsync(Email, Accounts.Password)).Location);
        Assert.Null(await LinkAsync(app));
    }

    [Fact]
    public async Task FirstStart_AsLongAsNobodyCanSignIn_KeepsToOneAdministrator()
    {
        using var app = Real();

        var first = await LinkAsync(app);
        var second = await LinkAsync(app);

        Assert.NotNull(first);
        Assert.NotNull(second);
        Assert.Single(await app.RowsAsync(db => db.Staff), person => person.Has(StaffRole.Admin));
        Assert.Single(await app.RowsAsync(db => db.Services), service => service.IsCoordinatingUnit);
    }

    [Fact]
    public async Task Start_NewLinkAskedFor_LetsAnAdministratorInAgain()
    {
        using var app = TestApp.With(
            KeyValuePair.Create("Demo:Enabled", "false"), KeyValuePair.Create("FirstAdministrator:Email", Email),
            KeyValuePair.Create("FirstAdministrator:NewLink", "true"));
        await LinkAsync(app);
        await app.GivePasswordAsync(Email);

        Assert.NotNull(await LinkAsync(app));
    }

    [Theory]
    [InlineData("kort", "kort", "Passordet er for kort. Bruk minst 12 tegn.")]
    [InlineData("langt nok passord", "et annet passord", "De to passordene er ikke like. Skriv dem på nytt.")]
    public async Task Password_NotGoodEnough_SaysWhy(string password, string repeat, string expected)
    {
        using var app = Real();
        var page = await app.NewBrowser().GetAsync((await LinkAsync(app))!);

        var answer = await page.Form("password").Set("Model.Password", password).Set("Model.Repeat", repeat).PostAsync();

        Assert.Equal([expected], answer.Errors);
        Assert.DoesNotContain(password + "\"", answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/konto/passord")]
    [InlineData("/konto/passord?bruker=x&kode=y")]
    [InlineData("/konto/passord?bruker=de000000000070008000000000000101&kode=%21%21")]
    [InlineData("/konto/passord?bruker=de000000000070008000000000000101&kode=AAAA")]
    public async Task Link_NeverOurs_TellsHowToGetOne(string address)
    {
        using var app = new TestApp();

        var page = await app.NewBrowser().GetAsync(address);

        Assert.Contains("Be administratoren om en ny lenke", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("input[type='password']"));
    }

    private static TestApp Real() => TestApp.With(
        KeyValuePair.Create("Demo:Enabled", "false"), KeyValuePair.Create("FirstAdministrator:Email", Email));

    private static Task<string?> LinkAsync(TestApp app) =>
        app.UseAsync<FirstAdministrator, string?>(first => first.LinkAsync(TestContext.Current.CancellationToken));
}
