using System.Text.Json.Nodes;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Tests.Publishing;

public sealed class ShippedOfferTests : IDisposable
{
    private readonly TestApp _app = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task NewVersionWithTheProgram_IsOfferedWithWhatIsNewAndNotForced()
    {
        await ShipAsync("Klagesak");
        var page = await (await _app.SignInAsync("ke-leader")).GetAsync("/prosesser");

        Assert.Contains("Ny versjon med programmet: Klagesak, versjon 2", page.Text, StringComparison.Ordinal);
        Assert.Equal([(1, true), (2, false)], await VersionsAsync());
        var links = page.Document.QuerySelectorAll("#tilbud-klage-v2 ~ * a, [aria-labelledby=tilbud-klage-v2] a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("/prosesser/klage-v2/endringer?fra=klage-v1", links);
        Assert.Contains("/prosesser/klage-v2/publiser", links);
    }

    [Fact]
    public async Task Offer_Declined_KeepsTheOwnVersionAndIsNotMadeAgain()
    {
        await ShipAsync("Klagesak");
        var page = await (await _app.SignInAsync("ke-leader", "nn")).GetAsync("/prosesser");

        var after = await (await page.Form("keep").PostAsync("Model.VersionId", "klage-v2")).FollowAsync();
        await page.Form("keep").PostAsync("Model.VersionId", "klage-v2");
        await ShipAsync("Klagesak");

        Assert.DoesNotContain("Ny versjon med programmet", after.Text, StringComparison.Ordinal);
        Assert.Equal([(1, true), (2, false), (3, false)], await VersionsAsync());
        var names = (await _app.RowsAsync(db => db.WorkflowVersions.Where(version => version.DefinitionId == "klage"))).OrderBy(version => version.Version).Select(version => version.Name);
        Assert.Equal(["Klage", "Klagesak", "Klage"], names);
    }

    [Fact]
    public async Task Offer_WhileADraftIsBeingDrawn_SaysSoAndKeepsThatDraft()
    {
        await _app.UseAsync<DefinitionLibrary, LibraryOutcome>(async library => await library.SaveAsync(await NamedAsync("Vår klage"), "Eirik", Cancellation));
        await ShipAsync("Klagesak");
        var page = await (await _app.SignInAsync("process-owner")).GetAsync("/prosesser");
        Assert.Contains("Versjon 2 er et utkast dere har tegnet", page.Text, StringComparison.Ordinal);

        await page.Form("keep").PostAsync("Model.VersionId", "klage-v3");

        Assert.Equal("Vår klage", (await _app.RowsAsync(db => db.WorkflowVersions.Where(version => version.Id == "klage-v4"))).Single().Name);
    }

    private async Task<List<(int, bool)>> VersionsAsync() =>
        [.. (await _app.RowsAsync(db => db.WorkflowVersions.Where(version => version.DefinitionId == "klage"))).OrderBy(version => version.Version).Select(version => (version.Version, version.IsPublished))];

    private async Task<string> NamedAsync(string name)
    {
        var json = JsonNode.Parse((await _app.RowsAsync(db => db.WorkflowVersions.Where(version => version.Id == "klage-v1"))).Single().Json)!;
        json["name"] = name;
        return json.ToJsonString();
    }

    /// <summary>The program is started with a newer file beside it.</summary>
    private async Task ShipAsync(string name)
    {
        var json = await NamedAsync(name);
        Assert.Empty(await _app.UseAsync<ShippedWorkflows, IReadOnlyList<DefinitionProblem>>(shipped => shipped.ImportFileAsync(json, Cancellation)));
    }
}
