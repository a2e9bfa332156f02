using System.Net;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.SignIn;

namespace WorkflowBk.Web.Tests.Administration;

public sealed class PeopleTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Unit = "de000000-0000-7000-8000-000000000001";

    [Fact]
    public async Task AddPerson_ThenInvitation_LetsThemIn()
    {
        var admin = await app.SignInAsync("admin");

        var person = await AddAsync(admin, "Åse Øvrebø", "ase@fjordvik.example", "Caseworker");
        var link = person.Document.QuerySelector(".wb-link code")!.TextContent;
        var invited = app.NewBrowser();
        var welcome = await invited.GetAsync(new Uri(link).PathAndQuery);
        var answer = await welcome.Form("password").Set("Model.Password", Accounts.Password).Set("Model.Repeat", Accounts.Password).PostAsync();

        Assert.Contains("Ikke satt passord", person.Text, StringComparison.Ordinal);
        Assert.Contains("Hei, Åse Øvrebø.", welcome.Text, StringComparison.Ordinal);
        Assert.Equal("/oppgaver", answer.Destination);
        Assert.Equal(HttpStatusCode.OK, (await answer.FollowAsync()).Status);
        Assert.Equal("/oppgaver", (await app.NewBrowser().TryPasswordAsync("ase@fjordvik.example", Accounts.Password)).Destination);
    }

    [Fact]
    public async Task AddPerson_NothingFilledIn_SaysWhatAtEachField()
    {
        var admin = await app.SignInAsync("admin");

        var answer = await (await admin.GetAsync("/admin/personer/ny")).Form("person").PostAsync();

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.Equal("Skriv navnet.", answer.ErrorAt("Model.Name"));
        Assert.Equal("Skriv en e-postadresse, for eksempel kari@kommunen.no.", answer.ErrorAt("Model.Email"));
        Assert.Equal("Velg minst én rolle.", answer.ErrorAt("Model.Roles"));
    }

    [Theory]
    [InlineData("MARTE@fjordvik.example", "Model.Email", "En annen har allerede denne e-postadressen.")]
    [InlineData("to ord@fjordvik.example", "Model.Email", "Skriv en e-postadresse, for eksempel kari@kommunen.no.")]
    public async Task AddPerson_EmailThatCannotBe_IsRefused(string email, string field, string expected)
    {
        var admin = await app.SignInAsync("admin");

        var answer = await (await admin.GetAsync("/admin/personer/ny")).Form("person").Set("Model.Name", "Kari").Set("Model.Email", email)
            .Set("Model.ServiceId", Unit).Set("Model.Roles", "Caseworker").PostAsync();

        Assert.Equal(expected, answer.ErrorAt(field));
    }

    [Fact]
    public async Task AddPerson_HtmlAndVeryLong_IsShownAsTextAndRefused()
    {
        var admin = await app.SignInAsync("admin");

        var answer = await (await admin.GetAsync("/admin/personer/ny")).Form("person").Set("Model.Name", "<b>Kari</b>" + new string('x', 100_000))
            .Set("Model.Email", "lang@fjordvik.example").Set("Model.ServiceId", Unit).Set("Model.Roles", "Caseworker").PostAsync();

        Assert.StartsWith("Teksten er for lang.", answer.ErrorAt("Model.Name"), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Kari</b>", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_SomebodySignedIn_CannotSignInAgainAndTheLinkDies()
    {
        const string email = "slutter@fjordvik.example";
        var admin = await app.SignInAsync("admin");
        var person = await AddAsync(admin, "Slutter Snart", email, "Contributor");
        var link = new Uri(person.Document.QuerySelector(".wb-link code")!.TextContent).PathAndQuery;
        await app.GivePasswordAsync(email);

        var closed = await (await (await admin.GetAsync(PathOf(person))).Form("close").PostAsync()).FollowAsync();

        Assert.Contains("Tilgangen er stengt.", closed.Text, StringComparison.Ordinal);
        Assert.NotEmpty((await app.NewBrowser().TryPasswordAsync(email, Accounts.Password)).Errors);
        Assert.Contains("Lenken virker ikke lenger", (await app.NewBrowser().GetAsync(link)).Text, StringComparison.Ordinal);

        await closed.Form("open").PostAsync();
        Assert.Equal("/oppgaver", (await app.NewBrowser().TryPasswordAsync(email, Accounts.Password)).Destination);
    }

    [Fact]
    public async Task Close_WhereTheyAreSignedInNow_EndsWithinTheMinute()
    {
        const string email = "inne@fjordvik.example";
        var admin = await app.SignInAsync("admin");
        var person = await AddAsync(admin, "Inne Nå", email, "Contributor");
        await app.GivePasswordAsync(email);
        var browser = app.NewBrowser();
        await browser.TryPasswordAsync(email, Accounts.Password);
        Assert.False((await browser.GetAsync("/min-konto")).IsRedirect);

        await (await admin.GetAsync(PathOf(person))).Form("close").PostAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.True((await browser.GetAsync("/min-konto")).IsRedirect);
    }

    [Theory]
    [InlineData("117", "ProcessOwner", "Noen må kunne slippe andre inn.")]
    [InlineData("107", "Contributor", "Personen leder Fysio- og ergoterapitjenesten.")]
    public async Task ChangeRoles_ThatSomethingRestsOn_IsRefused(string number, string role, string expected)
    {
        var admin = await app.SignInAsync("admin");
        var page = await admin.GetAsync($"/admin/personer/de000000-0000-7000-8000-000000000{number}");

        var answer = await page.Form("person").Set("Model.Roles", role).PostAsync();

        Assert.StartsWith(expected, answer.ErrorAt("Model.Roles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangePerson_NewTitle_IsKept()
    {
        var admin = await app.SignInAsync("admin", "nn");
        var page = await admin.GetAsync("/admin/personer/de000000-0000-7000-8000-000000000111");

        var answer = await (await page.Form("person").Set("Model.Title", "Spesialpedagog").PostAsync()).FollowAsync();

        Assert.Contains("Lagra.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Spesialpedagog", answer.Form("person")["Model.Title"]);
    }

    [Fact]
    public async Task Person_NobodyWithThatId_IsNotFound()
    {
        var admin = await app.SignInAsync("admin");

        var page = await admin.GetAsync($"/admin/personer/{Guid.NewGuid()}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private static async Task<Page> AddAsync(Browser admin, string name, string email, string role)
    {
        var answer = await (await admin.GetAsync("/admin/personer/ny")).Form("person").Set("Model.Name", name).Set("Model.Email", email)
            .Set("Model.ServiceId", Unit).Set("Model.Roles", role).PostAsync();
        return await answer.FollowAsync();
    }

    private static string PathOf(Page page) => page.Address.Split('?')[0];
}
