using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd.Studio;

public sealed partial class VersionTests(Chromium chromium)
{
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Versions_LookedAtRolledBackToRemovedAndTakenBack_AreWhatTheHistorySays()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, _now);
        var visit = await StudioVisit.BeginAsync(windows, app.Address);
        await visit.OpenEditorAsync("klage", 24);
        await visit.DragAsync("Flyt", "Skriv i loggen", 200, 60);
        await LeadsToAsync(visit, "klage-v2");
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Version history" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(2);
        await ChooseAsync(visit, 1, "View");
        await Assertions.Expect(visit.Steps).ToHaveCountAsync(24);
        await LeadsToAsync(visit, "klage-v1");
        await visit.SoundAsync("version-1");
        await ChooseAsync(visit, 1, "Rollback to this version");
        await LeadsToAsync(visit, "klage-v3");
        await Assertions.Expect(visit.Steps).ToHaveCountAsync(24);
        await visit.SoundAsync("version-rolled-back");

        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(3);
        await ChooseAsync(visit, 1, "Delete");
        await visit.ConfirmAsync();
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(2);
        await ChooseAsync(visit, 0, "Delete");
        await visit.ConfirmAsync();
        await LeadsToAsync(visit, "klage-v1");
        await visit.SoundAsync("version-deleted");

        // What is left is the published one, and it can be taken back.
        await visit.OpenEditorAsync("klage", 24);
        await visit.Page.Locator("button:has(path[d='M7 10l5 5 5-5z'])").Last.ClickAsync();
        await visit.Page.Locator(".mud-popover-open").GetByText("Unpublish", new() { Exact = true }).ClickAsync();
        await visit.Messages.GetByText("Ingen nye saker starter på den.").WaitForAsync();
        await visit.SoundAsync("version-unpublished");
    }

    [Fact]
    public async Task Workflows_SeveralAtOnce_AreTakenBackReadOutAndReadInAndToldOf()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, _now);
        var visit = await StudioVisit.BeginAsync(windows, app.Address);

        var file = await visit.Page.RunAndWaitForDownloadAsync(() => WithAllAsync(visit, "Export"));
        await WithAllAsync(visit, "Unpublish");
        await visit.Messages.GetByText(TakenBack()).WaitForAsync();
        // The list loads again after each doing, and closes a menu that is open then.
        await visit.OpenListAsync();
        await visit.ChooseAsync("Fra klagen kommer", "Unpublish");
        await visit.Messages.GetByText("det er ingenting å trekke tilbake").WaitForAsync();
        await visit.SoundAsync("several-unpublished");
        await WithAllAsync(visit, "Publish");
        await visit.Messages.GetByText("Publiser én om gangen").WaitForAsync();
        await WithAllAsync(visit, "Delete");
        await visit.Page.GetByText("No workflow definitions found").WaitForAsync();
        await visit.SoundAsync("several-deleted");

        await ReadInAsync(visit, "to.zip", await File.ReadAllBytesAsync((await file.PathAsync())!, TestContext.Current.CancellationToken));
        await visit.Row("Oppnevning").WaitForAsync();
        await visit.Row("Fra klagen").WaitForAsync();
        await ReadInAsync(visit, "halv.zip", await SpoiltAsync((await file.PathAsync())!));
        await visit.Messages.GetByText("Ikke lest inn: «feil.json»").WaitForAsync();
        await visit.SoundAsync("several-read-in");
        await ReadInAsync(visit, "rar.zip", "ikke en zip"u8.ToArray());
        await visit.Messages.GetByText("Zip-filen kan ikke leses").WaitForAsync();
        await visit.SoundAsync("no-zip");
    }

    /// <summary>Every workflow that was taken back is named.</summary>
    [GeneratedRegex("Trukket tilbake: (?=.*«Klage»)(?=.*«Oppnevning av barnekoordinator»)")]
    private static partial Regex TakenBack();

    /// <summary>Chooses from the menu of a version; the newest is first.</summary>
    private static async Task ChooseAsync(StudioVisit visit, int row, string item)
    {
        await visit.Page.Locator("tbody tr").Nth(row).Locator("button").Last.ClickAsync();
        await visit.Page.Locator(".mud-popover-open").GetByText(item, new() { Exact = true }).ClickAsync();
    }

    /// <summary>The page's own links follow the version that is shown.</summary>
    private static Task LeadsToAsync(StudioVisit visit, string version) =>
        visit.Page.Locator($"a[href$='/prosesser/{version}']").WaitForAsync();

    /// <summary>Ticks every row, chooses, and answers yes.</summary>
    private static async Task WithAllAsync(StudioVisit visit, string item)
    {
        await visit.OpenListAsync();
        foreach (var box in await visit.Page.Locator("tbody input[type=checkbox]").AllAsync())
            await box.CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bulk actions" }).ClickAsync();
        await visit.Page.Locator(".mud-popover-open").GetByText(item, new() { Exact = true }).First.ClickAsync();
        await visit.ConfirmAsync();
    }

    private static Task ReadInAsync(StudioVisit visit, string name, byte[] content) => visit.Page.Locator("input[type=file]").First.SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "application/zip", Buffer = content });

    /// <summary>The same zip with a file in it that is no workflow.</summary>
    private static async Task<byte[]> SpoiltAsync(string path)
    {
        using MemoryStream copy = new();
        await copy.WriteAsync(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await using (ZipArchive zip = new(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            await using var wrong = await zip.CreateEntry("feil.json").OpenAsync(TestContext.Current.CancellationToken);
            await wrong.WriteAsync("{\"hei\":1}"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        return copy.ToArray();
    }
}
