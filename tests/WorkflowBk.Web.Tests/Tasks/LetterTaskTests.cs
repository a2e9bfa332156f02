using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Tasks;

public sealed class LetterTaskTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Pasted = "Hei!\n\n<script>alert(1)</script> {{ child }}\n\n## Hvorfor\n\nDerfor.";

    [Fact]
    public async Task Letter_Previewed_IsShownAndNotSent()
    {
        var (hans, page) = await OpenAsync();

        var shown = await page.Form("answer").Set("Model.Text", Pasted).PostAsync("preview", "1");

        var sheet = shown.Document.QuerySelector(".wb-sheet")!;
        Assert.Contains("<script>alert(1)</script> {{ child }}", sheet.TextContent, StringComparison.Ordinal);
        Assert.Null(sheet.QuerySelector("script"));
        Assert.Equal("Hvorfor", sheet.QuerySelector("h2")!.TextContent);
        Assert.Equal(Pasted, shown.Form("answer")["Model.Text"]!.ReplaceLineEndings("\n").Trim());
        Assert.Empty(await LettersAsync(hans.CaseId));
    }

    [Fact]
    public async Task Letter_EditedAndSent_IsFinalAndSaysWhatWasSeen()
    {
        var (hans, page) = await OpenAsync();

        await TaskWork.DoneAsync(page.Form("answer").Set("Model.Title", "Til dere").Set("Model.Text", Pasted));

        var letter = Assert.Single(await LettersAsync(hans.CaseId));
        Assert.Equal("Til dere", letter.Title);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; {{ child }}", letter.Html, StringComparison.Ordinal);
        Assert.True(letter.IsUnchanged);
        Assert.Equal(DemoStaff.Caseworker.Id, letter.IssuedBy);
        Assert.Contains(await app.OpenTasksAsync(hans.CaseId), task => task.Type == TaskTypes.FirstMeeting);
    }

    [Fact]
    public async Task Letter_Empty_IsRefusedAtTheField()
    {
        var (hans, page) = await OpenAsync();

        var refused = await page.Form("answer").Set("Model.Text", "").Set("Model.Title", "").PostAsync();

        Assert.Contains("Brevet er tomt.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Brevet må ha en overskrift.", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await LettersAsync(hans.CaseId));
    }

    /// <summary>A letter may be longer than any single text in it.</summary>
    [Fact]
    public async Task Letter_LongerThanOneText_CanBeSent()
    {
        var (hans, page) = await OpenAsync();

        await TaskWork.DoneAsync(page.Form("answer").Set("Model.Text", new string('a', 25_000)));

        Assert.Single(await LettersAsync(hans.CaseId));
    }

    private async Task<(CaseDriver Hans, Page Page)> OpenAsync()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilLetter);
        var marte = await app.SignInAsync(DemoStaff.Caseworker.Id);
        return (hans, await marte.TakeAsync(await app.OpenTaskAsync(hans.CaseId, TaskTypes.Letter)));
    }

    private Task<List<Document>> LettersAsync(Guid caseId) =>
        app.RowsAsync(db => db.Documents.Where(row => row.CaseId == caseId && row.Template == "appointment-letter"));
}
