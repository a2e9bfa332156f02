using System.Net;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Templates;

public sealed class TemplatePageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Ours = "<p>Vi har fått henvendelsen om {% if child %}{{ child }}{% else %}barnet{% endif %}.</p>";

    [Theory]
    [InlineData("ke-leader", HttpStatusCode.OK)]
    [InlineData("process-owner", HttpStatusCode.OK)]
    [InlineData("admin", HttpStatusCode.OK)]
    [InlineData("caseworker", HttpStatusCode.Forbidden)]
    [InlineData("coordinator", HttpStatusCode.Forbidden)]
    public async Task Pages_AreForThoseWhoOwnTheTexts(string role, HttpStatusCode status)
    {
        var browser = await app.SignInAsync(role);

        foreach (var path in (string[])["/maler", "/maler/brev/receipt/nb", "/maler/brev/receipt/nb/0"])
            Assert.Equal(status, (await browser.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Pages_OfWhatIsNot_AreNotFound()
    {
        var leader = await app.SignInAsync("ke-leader");

        foreach (var path in (string[])["/maler/brev/nothing/nb", "/maler/annet/receipt/nb", "/maler/brev/receipt/de", "/maler/brev/receipt/nb/99"])
            Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Preview_ShowsTheLetterOnTheMunicipalitysPaper_AndSavesNothing()
    {
        var leader = await app.SignInAsync("ke-leader");
        var form = (await leader.GetAsync("/maler/brev/receipt/nn")).Form("template").Set("Model.Body", Ours).Set("Model.Heading", "Vår eigen");

        var shown = await form.PostAsync("Do", "preview");

        var sheet = shown.Document.QuerySelector(".wb-sheet")!;
        Assert.Contains("Vi har fått henvendelsen om Nora Lien.", sheet.TextContent, StringComparison.Ordinal);
        Assert.Equal("Vår eigen", sheet.QuerySelector("h1")!.TextContent);
        Assert.NotNull(sheet.QuerySelector(".wb-paper__municipality"));
        Assert.Equal(Ours, shown.Form("template")["Model.Body"]);
        Assert.Empty(await VersionsAsync("receipt"));
    }

    [Fact]
    public async Task Save_ThenTakeTheShippedOneBack_KeepsBothVersions()
    {
        var leader = await app.SignInAsync("ke-leader");
        const string Address = "/maler/brev/preliminary-answer/nb";
        var page = await leader.GetAsync(Address);
        var shipped = page.Form("template")["Model.Body"]!.ReplaceLineEndings("\n");
        var form = page.Form("template").Set("Model.Body", "<p>{{ delay_reason }}</p>").Set("Model.Comment", "Kortere");

        var saved = await (await form.PostAsync("Do", "save")).FollowAsync();
        var again = await form.PostAsync("Do", "save");
        var back = await (await (await leader.GetAsync($"{Address}/0")).Form("again").PostAsync()).FollowAsync();

        Assert.Contains("I bruk nå: Versjon 1.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Kortere", saved.Text, StringComparison.Ordinal);
        Assert.True(again.IsRedirect);
        Assert.Contains("I bruk nå: Versjon 2.", back.Text, StringComparison.Ordinal);
        Assert.Equal(shipped, back.Form("template")["Model.Body"]!.ReplaceLineEndings("\n"));
        Assert.Equal([DemoStaff.Leader.Id, DemoStaff.Leader.Id], (await VersionsAsync("preliminary-answer")).Select(row => row.Author));
        Assert.Contains("<p>{{ delay_reason }}</p>", (await leader.GetAsync($"{Address}/1")).Text, StringComparison.Ordinal);
        Assert.Contains("Versjon 2", (await leader.GetAsync("/maler")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/maler/brev/receipt/nb", "<p>Hei</p>\n<script>alert(1)</script>", "Linje 2: <script> kan ikke stå i et brev.")]
    [InlineData("/maler/brev/receipt/nb", "<p>{% if child %}Hei</p>", "Linje 1: </p> avslutter noe")]
    [InlineData("/maler/brev/receipt/nb", "<p>{{ diagnose }}</p>", "Linje 1: «diagnose» finnes ikke.")]
    [InlineData("/maler/brev/receipt/nb", "<p>{{ child }}</p>", "Ikke alle saker har «child». Spør først: {% if child %}")]
    [InlineData("/maler/brev/decision-letter-refused/nb", "<p>{{ reason }} {{ complaint_period }}</p>", "{{ complaint_receiver }} må stå i teksten.")]
    [InlineData("/maler/e-post/inquiry-received/nb", "Hei!\nBarnet deres {{ link }}", "Linje 2: «barnet» røper hva saken gjelder.")]
    [InlineData("/maler/brev/receipt/nb", "", "Skriv teksten.")]
    public async Task Save_WhatCannotBeUsed_IsRefusedAndNothingIsLost(string address, string body, string sentence)
    {
        var owner = await app.SignInAsync("process-owner");
        var form = (await owner.GetAsync(address)).Form("template").Set("Model.Body", body).Set("Model.Comment", "Prøver");

        var refused = await form.PostAsync("Do", "save");

        Assert.StartsWith(sentence, refused.Errors[0], StringComparison.Ordinal);
        Assert.Equal(body, refused.Form("template")["Model.Body"]!.ReplaceLineEndings("\n"));
        Assert.Equal("Prøver", refused.Form("template")["Model.Comment"]);
        Assert.Null(refused.Document.QuerySelector("main script"));
        Assert.Empty(await VersionsAsync("receipt"));
    }

    [Fact]
    public async Task Save_VeryLongText_IsRefused()
    {
        var admin = await app.SignInAsync("admin");
        var form = (await admin.GetAsync("/maler/brev/receipt/nb")).Form("template").Set("Model.Body", new string('a', 100_000)).Set("Model.Comment", "Lang");

        var refused = await form.PostAsync("Do", "save");

        Assert.Equal("Teksten er for lang. Den kan ha høyst 20000 tegn.", refused.ErrorAt("Model.Body"));
        Assert.Equal(100_000, refused.Form("template")["Model.Body"]!.Length);
    }

    [Fact]
    public async Task Save_WithoutHeadingOrReason_SaysWhatIsMissing()
    {
        var admin = await app.SignInAsync("admin");

        var refused = await (await admin.GetAsync("/maler/brev/receipt/nb")).Form("template").Set("Model.Heading", " ").PostAsync("Do", "save");

        Assert.Equal("Skriv en overskrift.", refused.ErrorAt("Model.Heading"));
        Assert.StartsWith("Skriv med noen få ord", refused.ErrorAt("Model.Comment"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_OnAStalePage_KeepsTheTextAndCanGoOn()
    {
        const string Address = "/maler/brev/investigation-summary/nn";
        var first = (await (await app.SignInAsync("ke-leader")).GetAsync(Address)).Form("template").Set("Model.Body", "<p>{{ summary }} A</p>").Set("Model.Comment", "A");
        var second = (await (await app.SignInAsync("process-owner")).GetAsync(Address)).Form("template").Set("Model.Body", "<p>{{ summary }} B</p>").Set("Model.Comment", "B");
        await first.PostAsync("Do", "save");

        var stale = await second.PostAsync("Do", "save");
        var goOn = await stale.Form("template").PostAsync("Do", "save");

        Assert.StartsWith("Noen andre lagret en ny tekst mens du skrev (versjon 1).", stale.Errors[0], StringComparison.Ordinal);
        Assert.Equal("<p>{{ summary }} B</p>", stale.Form("template")["Model.Body"]);
        Assert.NotNull(stale.Document.QuerySelector($"main a[href='{Address}/1']"));
        Assert.True(goOn.IsRedirect);
        Assert.Equal(["A", "B"], (await VersionsAsync("investigation-summary")).Select(row => row.Comment));
    }

    private Task<List<TemplateVersion>> VersionsAsync(string key) =>
        app.RowsAsync(db => db.TemplateVersions.Where(row => row.Key == key).OrderBy(row => row.Number));
}
