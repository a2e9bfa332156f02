using System.Net;
using System.Text.Json.Nodes;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Tests.Comparing;

public sealed class ComparePageTests : IDisposable
{
    private readonly TestApp _app = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("nb", "Mål i virkedager: 10 → 15", "Nytt steg", "Fjernet")]
    [InlineData("nn", "Mål i yrkedagar: 10 → 15", "Nytt steg", "Fjerna")]
    public async Task Compare_TargetChangedStepAddedAndRemoved_IsToldInPlainWords(string language, params string[] expected)
    {
        await ChangeAsync();
        var owner = await _app.SignInAsync("process-owner", language);
        var overview = await owner.GetAsync("/prosesser");
        Assert.Contains(overview.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/prosesser/oppnevning-barnekoordinator-v2/endringer");

        var page = await owner.GetAsync("/prosesser/oppnevning-barnekoordinator-v2/endringer");

        Assert.All(expected, text => Assert.Contains(text, page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("dueInWorkingDays", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bk.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_OnlyVersionSameVersionAndNoVersion_AreSaid()
    {
        var owner = await _app.SignInAsync("process-owner");
        Assert.Contains("Dette er den eneste versjonen", (await owner.GetAsync("/prosesser/klage-v1/endringer")).Text, StringComparison.Ordinal);
        await _app.UseAsync<DefinitionLibrary, LibraryOutcome>(library => library.RollBackAsync("klage", 1, "test", Cancellation));

        Assert.Contains("Ingenting er endret", (await owner.GetAsync("/prosesser/klage-v2/endringer")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("/prosesser/klage-v7/endringer")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _app.SignInAsync("caseworker")).GetAsync("/prosesser/klage-v2/endringer")).Status);
    }

    /// <summary>The shipped process with another target, a step more at the end, and one less.</summary>
    private async Task ChangeAsync()
    {
        var shipped = (await _app.RowsAsync(db => db.WorkflowVersions.Where(row => row.Id == "oppnevning-barnekoordinator-v1"))).Single().Json;
        var json = JsonNode.Parse(shipped)!;
        var steps = json["root"]!["activities"]!.AsArray();
        var withTarget = steps.First(step => step!["dueInWorkingDays"]?["expression"]?["value"]?.ToString() == "10")!;
        withTarget["dueInWorkingDays"]!["expression"]!["value"] = "15";
        steps.Remove(steps.First(step => step!["type"]!.ToString() == "Bk.NotifyFamily"));
        steps.Add(new JsonObject { ["id"] = "note", ["name"] = "Skriv ned", ["type"] = "Elsa.WriteLine", ["version"] = 1 });
        var saved = await _app.UseAsync<DefinitionLibrary, LibraryOutcome>(library => library.SaveAsync(json.ToJsonString(), "test", Cancellation));
        Assert.Equal(LibraryStatus.Done, saved.Status);
    }
}
