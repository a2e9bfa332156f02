using Microsoft.Playwright;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd.Studio;

/// <summary>The real Elsa Studio in a real browser, drawing on our server.</summary>
public sealed class EditorTests(Chromium chromium)
{
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Looking_ThroughTheWholeEditor_MakesNoDraft()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, _now);
        var visit = await StudioVisit.BeginAsync(windows, app.Address);

        await visit.OpenEditorAsync("oppnevning-barnekoordinator", 66);
        await visit.Page.Locator(".x6-graph").First.ClickAsync(new() { Position = new() { X = 300, Y = 400 } });
        foreach (var tab in (string[])["Output", "Common", "Test", "Variables", "Input/Output", "Version history"])
        {
            await visit.Page.GetByRole(AriaRole.Tab, new() { Name = tab }).First.ClickAsync();
            await visit.SoundAsync($"tab-{tab.Replace('/', '-')}");
        }

        Assert.Equal(1, await LatestVersionAsync(visit, "oppnevning-barnekoordinator"));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Tegn arbeidsflyt" }).Last.ClickAsync();
        await visit.Row("Oppnevning av barnekoordinator").ClickAsync();
        await visit.Page.WaitForURLAsync("**/studio/arbeidsflyter/oppnevning-barnekoordinator");
        await visit.Page.GoBackAsync();
        await visit.Row("Klage").WaitForAsync();
        await visit.SoundAsync("back");
    }

    [Fact]
    public async Task AStep_DraggedIn_IsSavedByItselfAndNotPublishedBeforeItIsWhole()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, _now);
        var visit = await StudioVisit.BeginAsync(windows, app.Address, "ke-leader");
        await visit.OpenEditorAsync("klage", 24);

        var saved = await visit.DragAsync("Varsler", "Gi familien beskjed", 200, 60);
        Assert.Equal(200, saved.Status);
        await visit.Steps.Nth(24).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visit.SoundAsync("dragged");
        Assert.Equal(2, await LatestVersionAsync(visit, "klage"));

        await PublishAsync(visit);
        await visit.Page.WaitForURLAsync("**/prosesser/klage-v2/publiser");
        await visit.Page.GetByText("Ingen vei leder til steget.").First.WaitForAsync();
        await visit.Page.GetByText("«Mal» må fylles ut.").First.WaitForAsync();
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Publiser versjon 2" }).CountAsync());
        await visit.SoundAsync("publish-refused");

        // What was refused is still there, and can be drawn on; another window comes too late.
        await visit.OpenEditorAsync("klage", 25);
        var other = await StudioVisit.BeginAsync(windows, app.Address);
        await other.OpenEditorAsync("klage", 25);
        Assert.Equal(200, (await visit.DragAsync("Frister", "Tid for foreløpig svar", 420, 60)).Status);
        Assert.Equal(400, (await other.DragAsync("Varsler", "Gi familien beskjed", 420, 120)).Status);
        await other.Page.GetByText("Noen andre har lagret").First.WaitForAsync();
        await other.SoundAsync("outdated");
        await visit.OpenEditorAsync("klage", 26);
    }

    [Fact]
    public async Task Workflow_NewFromTheList_IsDrawnAndPublished()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, _now);
        var visit = await StudioVisit.BeginAsync(windows, app.Address);
        await visit.OpenListAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Create workflow" }).First.ClickAsync();
        await visit.Page.Locator(".mud-dialog input").First.FillAsync("Årlig påminnelse");
        await visit.Page.Locator(".mud-dialog input").First.PressAsync("Tab");
        await visit.ConfirmAsync();
        await visit.Page.WaitForURLAsync("**/studio/arbeidsflyter/aarlig-paaminnelse");
        await visit.Page.Locator(".x6-graph").First.WaitForAsync();
        await visit.SoundAsync("created");

        Assert.Equal(200, (await visit.DragAsync("Flyt", "Skriv i loggen", 200, 150)).Status);
        await visit.SoundAsync("drawn");
        await PublishAsync(visit);
        await visit.Page.WaitForURLAsync("**/prosesser/aarlig-paaminnelse-v1/publiser");
        await visit.SoundAsync("checked");
        await visit.Page.GetByLabel("Hva er nytt?").FillAsync("Ny prosess: en påminnelse hvert år.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Publiser versjon 1" }).ClickAsync();
        await visit.Page.GetByText("Versjon 1 er publisert").WaitForAsync();
        await visit.SoundAsync("published");
    }

    private static Task<IResponse> PublishAsync(StudioVisit visit) => visit.Page.RunAndWaitForResponseAsync(
        () => visit.Page.Locator("button.mud-icon-button:has(path[d^='M19.35 10.04'])").ClickAsync(),
        response => response.Request.Method == "POST" && response.Url.EndsWith("/studio/api/workflow-definitions", StringComparison.Ordinal));

    private static async Task<int> LatestVersionAsync(StudioVisit visit, string definitionId)
    {
        var answer = await visit.Page.APIRequest.GetAsync(
            $"{new Uri(visit.Page.Url).GetLeftPart(UriPartial.Authority)}/studio/api/workflow-definitions/by-definition-id/{definitionId}?versionOptions=Latest");
        return (await answer.JsonAsync())!.Value.GetProperty("version").GetInt32();
    }
}
