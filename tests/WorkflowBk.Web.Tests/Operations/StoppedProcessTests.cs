using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Tests.Operations;

public sealed class StoppedProcessTests : IDisposable
{
    private readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("nb", "Ingenting har stoppet")]
    [InlineData("nn", "Ingenting har stoppa")]
    public async Task List_NothingStopped_SaysSo(string language, string text)
    {
        var page = await (await _app.SignInAsync("admin", language)).GetAsync("/prosesser/stans");

        Assert.Contains(text, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("caseworker")]
    [InlineData("process-owner")]
    public async Task List_SomebodyElse_IsRefused(string role)
    {
        var browser = await _app.SignInAsync(role);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/prosesser/stans")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/prosesser/stans/{Guid.NewGuid()}/1")).Status);
    }

    [Fact]
    public async Task Change_TheInputThatWasWrong_RunsTheStepToItsEnd()
    {
        var instance = await StopAsync();
        var admin = await _app.SignInAsync("admin");
        var list = await admin.GetAsync("/prosesser/stans");
        Assert.Contains("Regn ut", list.Text, StringComparison.Ordinal);
        var page = await admin.GetAsync(list.Document.QuerySelector("main table a")!.GetAttribute("href")!);

        var form = page.Form("mend").Set("Model.Action", "Change").Set("Model.Reason", "Feil i tegningen").Set("Model.Inputs[0].Value", "True");
        var done = await (await form.PostAsync()).FollowAsync();

        Assert.Contains("Steget er kjørt på nytt med endret innhold.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Ingenting har stoppet", done.Text, StringComparison.Ordinal);
        Assert.Equal(WorkflowStatus.Finished, (await FindAsync(instance)).Status);
        Assert.Contains((await JournalAsync(instance)), entry => entry is { Event: JournalEvent.Retried, Detail: "Feil i tegningen", Actor: not null });

        // The button pressed twice, or Back and send again.
        Assert.Contains("Det er alt rettet opp.", (await (await (await form.PostAsync()).FollowAsync()).FollowAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_StillWrong_StandsThereAgain()
    {
        await StopAsync();
        var (_, page) = await OpenAsync();

        var done = await (await page.Form("mend").Set("Model.Reason", "Prøver igjen").PostAsync()).FollowAsync();

        Assert.Contains("Står det fortsatt her, stoppet det igjen.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Regn ut", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skip_ByAnOutcome_GoesOn()
    {
        var instance = await StopAsync();
        var (_, page) = await OpenAsync();

        var missing = await page.Form("mend").Set("Model.Action", "Skip").Set("Model.Reason", "Gjort for hånd").PostAsync();
        Assert.Equal(["Velg hvilken vei prosessen går."], missing.Errors);
        await page.Form("mend").Set("Model.Action", "Skip").Set("Model.Outcome", "False").Set("Model.Reason", "Gjort for hånd").PostAsync();

        Assert.Equal(WorkflowStatus.Finished, (await FindAsync(instance)).Status);
    }

    [Fact]
    public async Task Cancel_WithAReason_EndsTheProcess()
    {
        var instance = await StopAsync();
        var (_, page) = await OpenAsync();

        var empty = await page.Form("mend").Set("Model.Action", "Cancel").PostAsync();
        Assert.Equal(["Skriv hvorfor."], empty.Errors);
        await page.Form("mend").Set("Model.Action", "Cancel").Set("Model.Reason", "Startet ved en feil").PostAsync();

        Assert.Equal(WorkflowStatus.Cancelled, (await FindAsync(instance)).Status);
    }

    [Fact]
    public async Task Mend_NonsenseAsAction_IsAsked()
    {
        await StopAsync();
        var (_, page) = await OpenAsync();

        var answer = await page.Form("mend").Set("Model.Action", "<b>7</b>").Set("Model.Reason", "x").PostAsync();

        Assert.Equal(["Velg hva du vil gjøre."], answer.Errors);
    }

    private async Task<(Browser Browser, Page Page)> OpenAsync()
    {
        var admin = await _app.SignInAsync("admin");
        var list = await admin.GetAsync("/prosesser/stans");
        return (admin, await admin.GetAsync(list.Document.QuerySelector("main table a")!.GetAttribute("href")!));
    }

    /// <summary>A process whose first step asks for something that is not there.</summary>
    private async Task<Guid> StopAsync()
    {
        const string Json = """
            {"definitionId":"prove","name":"Prøve","root":{"id":"flow","type":"Elsa.Flowchart","version":1,
             "activities":[{"id":"step","name":"Regn ut","type":"Elsa.FlowDecision","version":1,
               "condition":{"typeName":"Boolean","expression":{"type":"JavaScript","value":"nothing.here"}}}],"connections":[]}}
            """;
        await using var scope = _app.Services.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<DefinitionLibrary>();
        await library.SaveAsync(Json, "test", TestContext.Current.CancellationToken);
        await library.PublishAsync("prove", "", TestContext.Current.CancellationToken);
        var outcome = await scope.ServiceProvider.GetRequiredService<IWorkflowEngine>().StartAsync(
            new StartWorkflow("prove", "", new Dictionary<string, JsonElement>(), "prove", null), TestContext.Current.CancellationToken);
        return outcome.InstanceId!.Value;
    }

    private async Task<WorkflowInstance> FindAsync(Guid id)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MunicipalityDb>().Instances
            .AsNoTracking().SingleAsync(instance => instance.Id == id, TestContext.Current.CancellationToken);
    }

    private async Task<List<JournalEntry>> JournalAsync(Guid id)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MunicipalityDb>().Journal
            .AsNoTracking().Where(entry => entry.InstanceId == id).ToListAsync(TestContext.Current.CancellationToken);
    }
}
