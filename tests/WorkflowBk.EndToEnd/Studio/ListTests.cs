using Microsoft.Playwright;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd.Studio;

public sealed class ListTests(Chromium chromium)
{
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Workflows_DuplicatedDeletedExportedAndReadIn_AreWhatTheyWere()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, _now);
        var visit = await StudioVisit.BeginAsync(windows, app.Address);
        await visit.OpenListAsync();

        await visit.ChooseAsync("De fem fasene", "Run");
        await visit.Messages.GetByText("starter med en henvendelse").WaitForAsync();
        await visit.SoundAsync("run-refused");

        await visit.ChooseAsync("Fra klagen kommer", "Duplicate");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await visit.Row("Duplicate of").WaitForAsync();
        await visit.SoundAsync("duplicated");
        await visit.ChooseAsync("Duplicate of", "Delete");
        await visit.ConfirmAsync();
        await visit.Row("Duplicate of").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.SoundAsync("deleted");

        var file = await ExportAsync(visit, "De fem fasene");
        await ReadInAsync(visit, file);
        await visit.SoundAsync("imported");
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(await ExportAsync(visit, "De fem fasene"), TestContext.Current.CancellationToken));

        await visit.Page.Locator("input[type=file]").First.SetInputFilesAsync(
            new FilePayload { Name = "gammel.json", MimeType = "application/json", Buffer = "{\"activities\":[],\"connections\":[]}"u8.ToArray() });
        await visit.Messages.GetByText("Filen er fra Elsa 2.").WaitForAsync();
        await visit.SoundAsync("elsa-2");
    }

    [Fact]
    public async Task Runs_OfACase_ShowTheirStepsAndNobodyAndAreNotEndedFromHere()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, _now);
        await new HansStory(windows, app.Address, Album.Closed).CallIsRegisteredAsync();
        var visit = await StudioVisit.BeginAsync(windows, app.Address);

        await visit.Page.GotoAsync("/studio/forlop");
        await visit.Row("Oppnevning").WaitForAsync();
        await visit.SoundAsync("runs");
        foreach (var (item, refusal) in new[] { ("Cancel", "Forløpet hører til en sak"), ("Delete", "Ikke slettet") })
        {
            await visit.ChooseAsync("Oppnevning", item);
            await visit.ConfirmAsync();
            await visit.Messages.GetByText(refusal).WaitForAsync();
            await visit.SoundAsync($"run-{item}");
        }

        await visit.Row("Oppnevning").ClickAsync();
        await visit.Page.WaitForURLAsync("**/studio/forlop/*-*");
        await visit.Page.GetByText("Henvendelse mottatt").First.WaitForAsync();
        await visit.Page.GetByText("Suspended").First.WaitForAsync();
        await visit.SoundAsync("run");
        var shown = await visit.Page.Locator("html > body").InnerTextAsync();
        Assert.DoesNotContain("Hans", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Solvang", shown, StringComparison.Ordinal);

        await visit.Page.GoBackAsync();
        await visit.Row("Oppnevning").WaitForAsync();
        await visit.SoundAsync("runs-back");
    }

    [Theory]
    [InlineData("nn", 1280)]
    [InlineData("nb", 390)]
    public async Task Pages_InNynorskAndOnAPhone_Open(string language, int width)
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, _now);
        var visit = await StudioVisit.BeginAsync(windows, app.Address, width: width);

        await visit.Page.GotoAsync($"/studio/arbeidsflyter?lang={language}");
        await visit.Page.GetByText("klage").First.WaitForAsync();
        await visit.SoundAsync($"list-{language}-{width}");
        await visit.OpenEditorAsync("klage", 24);
        await visit.SoundAsync($"editor-{language}-{width}");
    }

    private static async Task<string> ExportAsync(StudioVisit visit, string row)
    {
        await visit.ChooseAsync(row, "Export");
        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.ConfirmAsync());
        Assert.Equal("oppnevning-barnekoordinator-v1.json", file.SuggestedFilename);
        return (await file.PathAsync())!;
    }

    private static Task<IResponse> ReadInAsync(StudioVisit visit, string file) => visit.Page.RunAndWaitForResponseAsync(
        async () => await visit.Page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload
        {
            Name = "arbeidsflyt.json",
            MimeType = "application/json",
            Buffer = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken),
        }),
        response => response.Url.EndsWith("/import", StringComparison.Ordinal) && response.Ok);
}
