using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Tests.Publishing;

public sealed class PublishPageTests : IDisposable
{
    private const string Address = "/prosesser/klage-v2/publiser";

    private readonly TestApp _app = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Publish_WithAComment_PutsTheVersionInTheOtherOnesPlace()
    {
        await DraftAsync("Klage, ny");
        var page = await (await _app.SignInAsync("ke-leader")).GetAsync(Address);
        Assert.Contains("Den tar plassen til versjon 1.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Oppgaven har ingen frist", page.Text, StringComparison.Ordinal);
        var step = Assert.Single(page.Document.QuerySelectorAll("main li a"), link => link.TextContent.StartsWith("Gå til steget", StringComparison.Ordinal));
        Assert.Contains(
            (await page.Browser.GetAsync("/prosesser/klage-v2/rediger")).Document.QuerySelectorAll("[id]"), place => $"/prosesser/klage-v2/rediger#{place.Id}" == step.GetAttribute("href"));

        var done = await page.Form("publish").Set("Model.Comment", " Nytt navn <b>nå</b> ").PostAsync();

        var shown = await done.FollowAsync();
        Assert.Contains("Versjon 2 er publisert", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Nytt navn <b>nå</b>", shown.Text, StringComparison.Ordinal);
        // Pressed twice: the second press comes to the same page, and nothing more happens.
        Assert.Equal(Address, (await page.Form("publish").Set("Model.Comment", "Igjen").PostAsync()).Destination);
        var versions = await _app.RowsAsync(db => db.WorkflowVersions.Where(row => row.DefinitionId == "klage"));
        Assert.Equal([(1, false, "Levert med programmet"), (2, true, "Nytt navn <b>nå</b>")], versions.OrderBy(row => row.Version).Select(row => (row.Version, row.IsPublished, row.Comment)));
    }

    [Theory]
    [InlineData("nb", "", "Skriv med noen få ord hva som er nytt.")]
    [InlineData("nn", "  ", "Skriv med nokre få ord kva som er nytt.")]
    public async Task Publish_WithoutAComment_IsRefused(string language, string comment, string expected)
    {
        await DraftAsync("Klage, ny");
        var page = await (await _app.SignInAsync("process-owner", language)).GetAsync(Address);

        var answer = await page.Form("publish").Set("Model.Comment", comment).PostAsync();

        Assert.Equal([expected], answer.Errors);
        Assert.False((await _app.RowsAsync(db => db.WorkflowVersions.Where(row => row.Id == "klage-v2"))).Single().IsPublished);
    }

    [Fact]
    public async Task Publish_DraftChangedMeanwhile_ShowsTheNewAndKeepsTheComment()
    {
        await DraftAsync("Klage, ny");
        var page = await (await _app.SignInAsync("ke-leader")).GetAsync(Address);
        await DraftAsync("Klage, enda nyere");

        var answer = await page.Form("publish").Set("Model.Comment", "Nytt navn").PostAsync();

        Assert.Contains("mens du leste", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("Nytt navn", answer.Form("publish")["Model.Comment"]);
        Assert.Contains("Klage, enda nyere", answer.Text, StringComparison.Ordinal);
        Assert.True((await answer.Form("publish").PostAsync()).IsRedirect);
    }

    [Fact]
    public async Task Publish_WithErrors_OffersNoButtonAndTakesNoForgedForm()
    {
        await DraftAsync("Klage, ny", json => json.Replace("case-withdrawn", "case-withdrwan", StringComparison.Ordinal));
        var owner = await _app.SignInAsync("process-owner");
        var page = await owner.GetAsync(Address);
        var hash = (await _app.RowsAsync(db => db.WorkflowVersions.Where(row => row.Id == "klage-v2"))).Single().Hash;

        Assert.Contains("Må rettes før du kan publisere (1)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), button => button.TextContent.Contains("Publiser", StringComparison.Ordinal));
        var forged = await owner.PostAsync(Address, [.. await TokenAsync(page), new("Model.Comment", "x"), new("Model.Hash", hash)]);
        Assert.Contains("noe som må rettes", Assert.Single(forged.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_OlderVersionNoVersionAndCaseworker_IsSaid()
    {
        await DraftAsync("Klage, ny");
        await _app.UseAsync<DefinitionLibrary, LibraryOutcome>(library => library.PublishAsync("klage", "x", Cancellation));
        var owner = await _app.SignInAsync("process-owner");

        Assert.Contains("Det finnes en nyere versjon (2)", (await owner.GetAsync("/prosesser/klage-v1/publiser")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("/prosesser/klage-v9/publiser")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _app.SignInAsync("caseworker")).GetAsync(Address)).Status);
    }

    private static Task<IEnumerable<KeyValuePair<string, string>>> TokenAsync(Page page) =>
        Task.FromResult(page.Document.QuerySelectorAll("form:has(input[value=publish]) input[type=hidden]")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? "")));

    private async Task DraftAsync(string name, Func<string, string>? change = null)
    {
        var json = (await _app.RowsAsync(db => db.WorkflowVersions.Where(row => row.Id == "klage-v1"))).Single().Json;
        var named = System.Text.Json.Nodes.JsonNode.Parse(json)!;
        named["name"] = name;
        var saved = await _app.UseAsync<DefinitionLibrary, LibraryOutcome>(library =>
            library.SaveAsync(change?.Invoke(named.ToJsonString()) ?? named.ToJsonString(), "test", Cancellation));
        Assert.Equal("klage-v2", saved.Version!.Id);
    }
}
