using Microsoft.Playwright;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd.Studio;

public sealed class NestedStepTests(Chromium chromium)
{
    [Fact]
    public async Task Steps_InsideAStep_AreThereAgainAndAKindWeLackIsRefusedInWords()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var visit = await StudioVisit.BeginAsync(windows, app.Address);
        await visit.OpenEditorAsync("klage", 24);
        await visit.DragAsync("Flyt", "Hvis, med steg inni", 420, 60);

        // Straight after it was dropped, while it is still chosen.
        await Slot(visit, "Hvis ja").ClickAsync();
        await visit.SavedAsync(visit.ConfirmAsync);
        await visit.Page.GetByText("Root", new() { Exact = true }).WaitForAsync();
        Assert.Equal(0, await visit.Steps.CountAsync());
        await visit.DragAsync("Varsler", "Gi familien beskjed", 200, 100);
        await visit.SoundAsync("nested");

        await visit.OpenEditorAsync("klage", 25);
        await Slot(visit, "Flowchart1").ClickAsync();
        await visit.Steps.Filter(new() { HasText = "Gi familien beskjed 1" }).WaitForAsync();
        Assert.Equal(1, await visit.Steps.CountAsync());
        await visit.SoundAsync("nested-again");

        await visit.Page.GetByText("Root", new() { Exact = true }).ClickAsync();
        await Slot(visit, "Hvis nei").ClickAsync();
        await visit.Page.Locator(".mud-dialog").GetByText("State machine", new() { Exact = true }).ClickAsync();
        Assert.Equal(400, (await visit.SavedAsync(visit.ConfirmAsync)).Status);
        await visit.Page.GetByText("Her tegner vi flytskjema.").First.WaitForAsync();
        await visit.SoundAsync("nested-state-machine");
        await visit.OpenEditorAsync("klage", 25);
    }

    [Fact]
    public async Task Steps_WithAVariableAndAnotherWorkflow_KeepWhatWasChosen()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var visit = await StudioVisit.BeginAsync(windows, app.Address);
        await visit.OpenEditorAsync("klage", 24);

        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Variables" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add variable" }).ClickAsync();
        var name = visit.Page.Locator(".mud-dialog input").First;
        // The dialogue proposes a name of its own some time after it has opened, over whatever has been written.
        await Assertions.Expect(name).ToHaveValueAsync("Variable1");
        await name.FillAsync("Hilsen");
        await name.PressAsync("Tab");
        await Assertions.Expect(name).ToHaveValueAsync("Hilsen");
        await visit.SavedAsync(visit.ConfirmAsync);
        await visit.Page.GetByRole(AriaRole.Cell, new() { Name = "Hilsen" }).WaitForAsync();
        await DropAsync(visit, "Sett variabel");
        await PickAsync(visit, "Variabel", "Hilsen");
        await visit.OpenEditorAsync("klage", 25);
        await DropAsync(visit, "Kjør arbeidsflyt");
        await PickAsync(visit, "Arbeidsflyt", "Oppnevning av barnekoordinator");
        await visit.SoundAsync("picked");

        var stored = await visit.Page.APIRequest.GetAsync(
            new Uri(app.Address, "/studio/api/workflow-definitions/by-definition-id/klage?versionOptions=Latest").ToString());
        var steps = (await stored.JsonAsync())!.Value.GetProperty("root").GetProperty("activities").EnumerateArray().ToList();
        Assert.Equal("Hilsen", steps.Single(step => step.GetProperty("type").ValueEquals("Elsa.SetVariable")).GetProperty("variable").GetProperty("name").GetString());
        Assert.Equal(
            "oppnevning-barnekoordinator",
            steps.Single(step => step.GetProperty("type").ValueEquals("Elsa.ExecuteWorkflow"))
                .GetProperty("workflowDefinitionId").GetProperty("expression").GetProperty("value").GetString());
    }

    /// <summary>Puts a step on the sheet. After each save the designer reads the toolbox again, and draws its panels anew.</summary>
    private static Task<IResponse> DropAsync(StudioVisit visit, string activity) => visit.Page.RunAndWaitForResponseAsync(
        () => visit.DragAsync("Flyt", activity, 420, 60),
        response => response.Url.Contains("/descriptors/activities", StringComparison.Ordinal));

    private static async Task PickAsync(StudioVisit visit, string label, string choice)
    {
        await visit.Page.Locator(".mud-input-control").Filter(new() { HasText = label }).First.ClickAsync();
        await visit.SavedAsync(() => visit.Page.Locator(".mud-popover-open").GetByText(choice, new() { Exact = true }).First.ClickAsync());
    }

    private static ILocator Slot(StudioVisit visit, string text) => visit.Steps.Last.GetByText(text, new() { Exact = true });
}
