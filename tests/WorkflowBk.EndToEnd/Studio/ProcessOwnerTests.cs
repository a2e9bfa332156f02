using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkflowBk.Data;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd.Studio;

/// <summary>
/// Ingrid leads the coordinating unit. She wants families to hear from the unit once more in phase 3, and to have more time for
/// the meeting that clarifies; two families are in the middle of it.
/// </summary>
public sealed class ProcessOwnerTests(Chromium chromium)
{
    private const string Workflow = "oppnevning-barnekoordinator";

    [Fact]
    public async Task Process_ReminderAddedAndDeadlineChanged_IsPublishedAndReachesFamiliesThatWereMoved()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var album = new Album("owner");
        for (var family = 0; family < 2; family++)
        {
            HansStory story = new(windows, app.Address, Album.Closed);
            await story.CallIsRegisteredAsync();
            await story.FirstContactAsync();
            await story.AssessmentAsync();
        }

        await FamilyMail.ArrivedAsync(mail, HansStory.MotherEmail, 6);
        var visit = await StudioVisit.BeginAsync(windows, app.Address, "ke-leader");
        await ChangeTheDeadlineAsync(visit);
        await visit.SoundAsync("owner-deadline");
        var ingrid = await Visitor.SignInAsync(windows, app.Address, album, "Ingrid Solheim");
        await AddTheReminderAsync(ingrid, album);
        await TryAsync(ingrid, album);
        await visit.OpenEditorAsync(Workflow, 67);
        await PublishAsync(visit, album);
        await MoveAsync(ingrid, album);
        Assert.Equal(["v2", "v2"], await VersionsAsync(app));

        await new HansContributors(windows, app.Address).AskAsync();
        await FamilyMail.ArrivedAsync(mail, HansStory.MotherEmail, 7);

        FamilyMail.SaysNothing(mail.MessagesTo(HansStory.MotherEmail)[^1], "Vennlig hilsen", "Hans", "Solvang", "Liv ");
        album.ShowsNothingSerious();
    }

    /// <summary>On the drawing: the meeting gets fifteen days instead of ten.</summary>
    private static async Task ChangeTheDeadlineAsync(StudioVisit visit)
    {
        await visit.OpenEditorAsync(Workflow, 66);
        await visit.Page.Locator(".x6-graph").First.ClickAsync(new() { Position = new() { X = 300, Y = 400 } });
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Input" }).First.ClickAsync();
        // The designer does not tie its labels to their fields.
        var days = visit.Page.Locator(".mud-input-control").Filter(new() { Has = visit.Page.GetByText("Mål i virkedager", new() { Exact = true }) }).Locator("input");
        Assert.Equal("10", await days.InputValueAsync());
        await visit.Page.RunAndWaitForResponseAsync(
            async () =>
            {
                await days.FillAsync("15");
                await days.PressAsync("Tab");
            },
            response => response.Request.Method == "POST" && response.Url.EndsWith("/studio/api/workflow-definitions", StringComparison.Ordinal));
    }

    /// <summary>In the list: a notice to the family when the services have been asked.</summary>
    private static async Task AddTheReminderAsync(Visitor ingrid, Album album)
    {
        await ingrid.LookAtAsync("/prosesser", "processes");
        await ingrid.LookAtAsync($"/prosesser/{Workflow}-v2/rediger", "list");
        await ingrid.GoAsync($"/prosesser/{Workflow}-v2/rediger/choose-contributors/nytt");
        await ingrid.Page.Locator("select[name='Model.Place']").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await ingrid.CheckAsync("Type", "Bk.NotifyFamily");
        await ingrid.FillAsync("Name", "Påminnelse: vi venter på svar");
        await album.TakeAsync(ingrid.Page, "new-step");
        await ingrid.PressAsync("Legg til steget", "**?nytt=1");
        await ingrid.Page.GetByLabel("Mal").SelectOptionAsync("investigation-started");
        await album.TakeAsync(ingrid.Page, "step");
        await ingrid.PressAsync("Lagre i utkastet", $"**/prosesser/{Workflow}-v2/rediger?endret=*");
    }

    /// <summary>On an invented family, before anybody is told anything.</summary>
    private static async Task TryAsync(Visitor ingrid, Album album)
    {
        await ingrid.GoAsync($"/prosesser/{Workflow}-v2/prov");
        await ingrid.PressAsync("Start prøven", "**/prov?fra=*");
        await ingrid.Page.GetByRole(AriaRole.Link, new() { Name = "Går videre" }).ClickAsync();
        await ingrid.Page.GetByText("Innledende vurdering").First.WaitForAsync();
        await album.TakeAsync(ingrid.Page, "try");
    }

    private static async Task PublishAsync(StudioVisit visit, Album album)
    {
        await visit.Page.Locator("button.mud-icon-button:has(path[d^='M19.35 10.04'])").ClickAsync();
        await visit.Page.WaitForURLAsync($"**/prosesser/{Workflow}-v2/publiser");
        await visit.Page.GetByText("Sjekken fant ingen feil").WaitForAsync();
        await visit.Page.GetByLabel("Hva er nytt?").FillAsync("Familien får en påminnelse mens tjenestene svarer. Mer tid til avklaringsmøtet.");
        await album.TakeAsync(visit.Page, "publish");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Publiser versjon 2" }).ClickAsync();
        await visit.Page.GetByText("Versjon 2 er publisert").WaitForAsync();
        await album.TakeAsync(visit.Page, "published");
        await visit.Page.GotoAsync($"/prosesser/{Workflow}-v2/endringer");
        await visit.Page.GetByText("Mål i virkedager: 10 → 15").WaitForAsync();
        await album.TakeAsync(visit.Page, "changes");
    }

    private static async Task MoveAsync(Visitor ingrid, Album album)
    {
        await ingrid.GoAsync($"/prosesser/{Workflow}-v1/flytt");
        foreach (var box in await ingrid.Page.Locator("[name='Model.Cases']").AllAsync())
            await box.CheckAsync();
        await ingrid.FillAsync("Reason", "Familiene skal også få påminnelsen.");
        await album.TakeAsync(ingrid.Page, "move");
        await ingrid.Page.Locator("button[name='Model.Action'][value='move']").ClickAsync();
        await ingrid.Page.GetByText("2 av 2 saker er flyttet").WaitForAsync();
        await album.TakeAsync(ingrid.Page, "moved");
    }

    private static async Task<List<string>> VersionsAsync(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var versions = await scope.ServiceProvider.GetRequiredService<MunicipalityDb>().Instances
            .Where(instance => instance.DefinitionId == Workflow).Select(instance => instance.VersionId).ToListAsync(TestContext.Current.CancellationToken);
        return [.. versions.Select(version => version[^2..])];
    }

    /// <summary>The next thing that happens in one of the cases.</summary>
    private sealed class HansContributors(Kit.Windows windows, Uri address) : Story(windows, address, Album.Closed)
    {
        public Task AskAsync() => AskAsync("PPT");
    }
}
