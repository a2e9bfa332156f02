using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Tests.Moving;

public sealed class MoveCasesTests : IDisposable
{
    private readonly TestApp _app = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Move_TwoOfThree_FollowTheNewVersionAndCanBeMovedBack()
    {
        var ids = await RunningAsync(3);
        await PublishAsync(Drawing("vent", "Vent på svar", "etter"));
        var owner = await _app.SignInAsync("process-owner");
        var overview = await owner.GetAsync("/prosesser");
        var page = await owner.GetAsync(overview.Document.QuerySelectorAll("main a").First(link => link.TextContent == "Flytt saker").GetAttribute("href")!);
        Assert.Equal(3, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("versjon 2 (i bruk)", page.Text, StringComparison.Ordinal);

        var empty = await page.Form("move").Set("Model.Cases").PostAsync("Model.Action", "move");
        Assert.Equal(["Kryss av for minst én sak."], empty.Errors);
        var noReason = await page.Form("move").PostAsync("Model.Action", "move");
        Assert.Equal(["Skriv hvorfor."], noReason.Errors);

        var form = page.Form("move").Set("Model.Cases", ids[0].ToString(), ids[1].ToString()).Set("Model.Reason", "Ny påminnelse");
        var done = await form.PostAsync("Model.Action", "move");

        Assert.Contains("2 av 2 saker er flyttet", done.Text, StringComparison.Ordinal);
        Assert.Equal(["prove-v2", "prove-v2", "prove-v1"], await VersionsAsync(ids));
        // The page loaded again: the browser sends the same form once more.
        Assert.Contains("2 av 2 saker er flyttet", (await form.PostAsync("Model.Action", "move")).Text, StringComparison.Ordinal);

        var back = await done.Form("move").PostToAsync("/prosesser/prove-v2/flytt");

        Assert.Contains("2 av 2 saker er flyttet", back.Text, StringComparison.Ordinal);
        Assert.Equal(["prove-v1", "prove-v1", "prove-v1"], await VersionsAsync(ids));
    }

    [Fact]
    public async Task Move_StepWasRenamed_IsShownAndMovedWhenMapped()
    {
        var ids = await RunningAsync(1);
        await PublishAsync(Drawing("avvent", "Avvent svar", "etter"));
        var page = await (await _app.SignInAsync("ke-leader")).GetAsync("/prosesser/prove-v1/flytt");
        Assert.Contains("Steget «Vent på svar» finnes ikke der.", page.Text, StringComparison.Ordinal);

        var looked = await page.Form("move").Set("Model.Steps[0].To", "avvent").PostAsync("Model.Action", "look");
        Assert.DoesNotContain("Kan ikke flyttes", looked.Text, StringComparison.Ordinal);
        Assert.Contains("Avvent svar", looked.Text, StringComparison.Ordinal);
        var done = await looked.Form("move").Set("Model.Reason", "Steget heter noe annet").PostAsync("Model.Action", "move");
        Assert.Equal(["prove-v2"], await VersionsAsync(ids));

        await done.Form("move").PostToAsync("/prosesser/prove-v2/flytt");

        Assert.Equal(["prove-v1"], await VersionsAsync(ids));
    }

    [Fact]
    public async Task Move_CaseEndedMeanwhile_IsSaidAndTheOthersAreMoved()
    {
        var ids = await RunningAsync(2);
        await PublishAsync(Drawing("vent", "Vent på svar", "etter"));
        var page = await (await _app.SignInAsync("ke-leader")).GetAsync("/prosesser/prove-v1/flytt");
        var form = page.Form("move").Set("Model.Reason", "Ny versjon");
        await DoAsync(engine => engine.CancelAsync(new CancelInstance(ids[0], "ferdig", "slutt", null), Cancellation));

        var done = await form.PostAsync("Model.Action", "move");

        Assert.Contains("1 av 2 saker er flyttet", done.Text, StringComparison.Ordinal);
        Assert.Contains("Ikke flyttet: saken er avsluttet", done.Text, StringComparison.Ordinal);
        Assert.Equal("prove-v2", (await VersionsAsync(ids))[1]);
        var again = await form.PostAsync("Model.Action", "move");
        Assert.Contains("1 av 2 saker er flyttet", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_NonsenseAsVersionAndCases_MovesNothing()
    {
        var ids = await RunningAsync(1);
        await PublishAsync(Drawing("vent", "Vent på svar", "etter"));
        var page = await (await _app.SignInAsync("ke-leader")).GetAsync("/prosesser/prove-v1/flytt");

        var noCase = await page.Form("move").Set("Model.Cases", "<b>", Guid.NewGuid().ToString()).Set("Model.Reason", "x").PostAsync("Model.Action", "move");
        Assert.Equal(["Kryss av for minst én sak."], noCase.Errors);
        var noVersion = await page.Form("move").Set("Model.To", "klage-v1").Set("Model.Reason", "x").PostAsync("Model.Action", "move");

        Assert.Contains("0 av 1 saker er flyttet", noVersion.Text, StringComparison.Ordinal);
        Assert.Equal(["prove-v1"], await VersionsAsync(ids));
    }

    [Fact]
    public async Task Open_CaseworkerNoSuchVersionOrNoOther_IsSaid()
    {
        await RunningAsync(1);

        Assert.Equal(HttpStatusCode.Forbidden, (await (await _app.SignInAsync("caseworker")).GetAsync("/prosesser/prove-v1/flytt")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await _app.SignInAsync("ke-leader")).GetAsync("/prosesser/prove-v9/flytt")).Status);
        Assert.Contains("Det finnes ingen annen versjon", (await (await _app.SignInAsync("ke-leader")).GetAsync("/prosesser/prove-v1/flytt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_CaseWasMovedAndAStepHasAnotherId_StillTellsWhatHappenedBefore()
    {
        var hans = await HansFamily.DriveAsync(_app, 1);
        var instance = (await _app.RowsAsync(db => db.Instances.Where(row => row.CorrelationId == hans.CaseId.ToString()))).Single();
        var shipped = (await _app.RowsAsync(db => db.WorkflowVersions.Where(row => row.Id == instance.VersionId))).Single().Json;
        await PublishAsync(shipped.Replace("\"register-inquiry\"", "\"inquiry-came\"", StringComparison.Ordinal));
        await DoAsync(engine => engine.MoveAsync(
            new MoveInstance(instance.Id, "oppnevning-barnekoordinator-v2", new Dictionary<string, string>(), "Ny ordlyd", "flytt", null), Cancellation));

        var page = await (await _app.SignInAsync("caseworker")).GetAsync($"/saker/{hans.CaseId}");

        Assert.Contains("Saken følger nå en annen versjon av prosessen", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ny ordlyd", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("oppnevning-barnekoordinator-v1", page.Text, StringComparison.Ordinal);
        Assert.Contains("Henvendelse mottatt", page.Document.QuerySelector("[aria-labelledby=historikk]")!.TextContent, StringComparison.Ordinal);
    }

    private static string Drawing(string waitId, string waitName, string after) => $$"""
        {"definitionId":"prove","name":"Prøve","root":{"id":"flow","type":"Elsa.Flowchart","version":1,
         "activities":[{"id":"{{waitId}}","name":"{{waitName}}","type":"Elsa.Event","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"case-withdrawn"} } },
          {"id":"{{after}}","name":"Etterpå","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"etterpå"} } }],
         "connections":[{"source":{"activity":"{{waitId}}","port":"Done"},"target":{"activity":"{{after}}","port":"In"} }] } }
        """;

    private async Task<List<Guid>> RunningAsync(int count)
    {
        await PublishAsync(Drawing("vent", "Vent på svar", "slutt"));
        List<Guid> ids = [];
        for (var i = 0; i < count; i++)
        {
            var key = $"prove-{i}";
            ids.Add((await DoAsync(engine => engine.StartAsync(new StartWorkflow("prove", "", new Dictionary<string, JsonElement>(), key, null), Cancellation))).InstanceId!.Value);
        }

        return ids;
    }

    private async Task PublishAsync(string json)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<DefinitionLibrary>();
        var saved = await library.SaveAsync(json, "test", Cancellation);
        var published = await library.PublishAsync(saved.Version!.DefinitionId, "", Cancellation);
        Assert.Empty(published.Problems);
    }

    private Task<StimulusOutcome> DoAsync(Func<IWorkflowEngine, Task<StimulusOutcome>> act) => _app.UseAsync(act);

    private async Task<List<string>> VersionsAsync(IReadOnlyList<Guid> ids)
    {
        var rows = await _app.RowsAsync(db => db.Instances.Where(row => ids.Contains(row.Id)));
        return [.. ids.Select(id => rows.Single(row => row.Id == id).VersionId)];
    }
}
