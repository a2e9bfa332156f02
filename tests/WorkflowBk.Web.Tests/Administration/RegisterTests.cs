using WorkflowBk.Web.Hosting.FirstStart;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.SignIn;

namespace WorkflowBk.Web.Tests.Administration;

public sealed class RegisterTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Person = "de000000-0000-7000-8000-000000000";

    [Fact]
    public async Task AddService_WithALeader_IsListed()
    {
        var admin = await app.SignInAsync("admin");

        var answer = await (await admin.GetAsync("/admin/tjenester/ny")).Form("service").Set("Model.Name", "Musikkskolen")
            .Set("Model.Sector", "Oppvekst").Set("Model.LeaderId", $"{Person}110").PostAsync();

        var list = await answer.FollowAsync();
        var line = list.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Musikkskolen", StringComparison.Ordinal));
        Assert.Equal(["Oppvekst", "Hege Nordli"], line.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task ChangeService_ToWhatCannotBe_SaysWhy()
    {
        var admin = await app.SignInAsync("admin");
        var form = (await admin.GetAsync("/admin/tjenester/de000000-0000-7000-8000-000000000002")).Form("service");

        var answer = await form.Set("Model.Name", "avlastningen").Set("Model.Sector", "").Set("Model.LeaderId", $"{Person}106").PostAsync();

        Assert.Equal("En annen tjeneste har allerede dette navnet.", answer.ErrorAt("Model.Name"));
        Assert.Equal("Skriv hvilken sektor tjenesten hører til.", answer.ErrorAt("Model.Sector"));
        Assert.Equal("Kari Moen må ha rollen tjenesteleder før personen kan lede en tjeneste.", answer.ErrorAt("Model.LeaderId"));
    }

    [Fact]
    public async Task Coordinator_TimeSetAside_IsKeptAndShownBesideTheLoad()
    {
        var leader = await app.SignInAsync("ke-leader");
        var form = (await leader.GetAsync($"/admin/koordinatorer/{Person}113")).Form("coordinator");

        var answer = await form.Set("Model.HoursPerWeek", "7,5").Set("Model.MaxFamilies", "3").Set("Model.TrainedOn", "2029-11-01").PostAsync();

        var list = await answer.FollowAsync();
        var line = list.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Line Sætre", StringComparison.Ordinal));
        Assert.Equal(["Utøvende", "0 av 7,5", "0 av 3", "01.11.2029"], line.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Coordinator_NumbersAndKindThatCannotBe_SayWhy()
    {
        var leader = await app.SignInAsync("ke-leader");
        var form = (await leader.GetAsync($"/admin/koordinatorer/{Person}109")).Form("coordinator");

        var answer = await form.Set("Model.Kind", "Dedicated").Set("Model.HoursPerWeek", "førti").Set("Model.MaxFamilies", "-1")
            .Set("Model.TrainedOn", "2031-01-01").PostAsync();

        Assert.StartsWith("En dedikert koordinator arbeider i koordinerende enhet.", answer.ErrorAt("Model.Kind"), StringComparison.Ordinal);
        Assert.StartsWith("Skriv hvor mange timer i uka", answer.ErrorAt("Model.HoursPerWeek"), StringComparison.Ordinal);
        Assert.StartsWith("Skriv hvor mange familier", answer.ErrorAt("Model.MaxFamilies"), StringComparison.Ordinal);
        Assert.StartsWith("Opplæringen kan ikke være etter i dag.", answer.ErrorAt("Model.TrainedOn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delegation_RecordedThenEnded_StandsUntilItsLastDay()
    {
        var leader = await app.SignInAsync("ke-leader");
        var form = (await leader.GetAsync("/admin/delegering")).Form("delegation");

        var listed = await (await form.Set("Model.DelegatedBy", "Åshild Vik").Set("Model.ArchiveReference", "2029/7-1")
            .Set("Model.DecidedOn", "2029-12-01").PostAsync()).FollowAsync();
        var row = listed.Document.QuerySelectorAll("tbody tr").Single(line => line.TextContent.Contains("2029/7-1", StringComparison.Ordinal));
        var end = await leader.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        var tooEarly = await end.Form("end").Set("Model.Until", "2030-01-06").PostAsync();
        var ended = await (await end.Form("end").Set("Model.Until", "2030-01-07").PostAsync()).FollowAsync();

        Assert.Contains("Gjelder", row.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Siste dag kan ikke være før i dag.", tooEarly.ErrorAt("Model.Until"), StringComparison.Ordinal);
        Assert.Contains("07.01.2030", ended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delegation_NothingFilledIn_SaysWhatAtEachField()
    {
        var leader = await app.SignInAsync("ke-leader");

        var answer = await (await leader.GetAsync("/admin/delegering")).Form("delegation").PostAsync();

        Assert.Equal("Skriv hvem som har signert vedtaket.", answer.ErrorAt("Model.DelegatedBy"));
        Assert.Equal("Skriv datoen på vedtaket.", answer.ErrorAt("Model.DecidedOn"));
        Assert.StartsWith("Skriv hvor vedtaket ligger", answer.ErrorAt("Model.ArchiveReference"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Model.NeutralUnitName", "Barnekoordinator i Fjordvik", "Navnet kan avsløre")]
    [InlineData("Model.SenderAddress", "barnekoordinator@fjordvik.example", "Adressen kan avsløre")]
    [InlineData("Model.PublicUrl", "fjordvik", "Skriv nettadressen slik")]
    [InlineData("Model.ContactPhone", "", "Skriv telefonnummeret")]
    public async Task Municipality_WhatFamiliesMustNotMeet_IsRefused(string field, string value, string expected)
    {
        var admin = await app.SignInAsync("admin");

        var answer = await (await admin.GetAsync("/admin/kommunen")).Form("municipality").Set(field, value).PostAsync();

        Assert.StartsWith(expected, answer.ErrorAt(field), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Municipality_NewName_StandsOnEveryPage()
    {
        using var own = new TestApp();
        var admin = await own.SignInAsync("admin");

        var answer = await (await admin.GetAsync("/admin/kommunen")).Form("municipality").Set("Model.Name", "Storvik kommune").PostAsync();

        Assert.Contains("Storvik kommune", (await answer.FollowAsync()).Document.QuerySelector(".wb-brand")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_OfANewInstallation_TellsWhatIsMissing()
    {
        using var real = TestApp.With(KeyValuePair.Create("Demo:Enabled", "false"), KeyValuePair.Create("FirstAdministrator:Email", "it@kommunen.example"));
        await real.UseAsync<FirstAdministrator, string?>(first => first.LinkAsync(TestContext.Current.CancellationToken));
        await real.GivePasswordAsync("it@kommunen.example");
        var browser = real.NewBrowser();

        var page = await (await browser.TryPasswordAsync("it@kommunen.example", Accounts.Password)).FollowAsync();

        Assert.Equal(
            ["/admin/kommunen", "/admin/personer/ny", "/admin/personer/ny", "/admin/tjenester/ny", "/admin/tjenester", "/admin/koordinatorer", "/admin/delegering"],
            page.Document.QuerySelectorAll(".wb-todo a").Select(link => link.GetAttribute("href")));
    }
}
