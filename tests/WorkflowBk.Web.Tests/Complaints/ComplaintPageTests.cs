using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.CaseWork;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Complaints;

public sealed class ComplaintPageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Words = "Vi er ikke enige. <b>Hans</b> trenger noen nå.";

    [Fact]
    public async Task Register_ByPhone_IsOnTheCaseAndWaitsForSomebodyElse()
    {
        var (hans, marte) = await DecidedAsync();

        var answer = await (await FilledAsync(hans, marte)).PostAsync();
        Assert.True(answer.IsRedirect, string.Join(" | ", answer.Errors));
        var page = await marte.GetAsync($"/saker/{hans.CaseId}");

        Assert.Contains("Klage fra Kari Solvang", page.Text, StringComparison.Ordinal);
        Assert.Contains("Venter på ny vurdering", page.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Hans&lt;/b&gt;", page.Html, StringComparison.Ordinal);
        var task = await app.OpenTaskAsync(hans.CaseId, TaskTypes.ReviewComplaint);
        var own = await marte.GetAsync(task.Address());
        Assert.True(own.Status == HttpStatusCode.NotFound || own.Document.QuerySelector("#claim") is null);
    }

    [Fact]
    public async Task Register_SentTwice_IsOneComplaint()
    {
        var (hans, marte) = await DecidedAsync();
        var form = await FilledAsync(hans, marte);

        await form.PostAsync();
        var again = await form.PostAsync();

        Assert.True(again.IsRedirect);
        Assert.Single(await ComplaintsAsync(hans.CaseId));
    }

    [Fact]
    public async Task Register_Incomplete_KeepsWhatIsTypedAndSaysWhatIsMissing()
    {
        var (hans, marte) = await DecidedAsync();

        var refused = await (await FilledAsync(hans, marte)).Set("Model.ReceivedOn", "31.02.2030").Set("Model.Way").PostAsync();

        Assert.Contains("Datoen kan ikke leses", refused.Text, StringComparison.Ordinal);
        Assert.Equal("31.02.2030", refused.Form("complaint")["Model.ReceivedOn"]);
        Assert.Equal(Words, refused.Form("complaint")["Model.OwnWords"]);
        Assert.Empty(await ComplaintsAsync(hans.CaseId));
    }

    [Fact]
    public async Task Register_HundredThousandCharacters_IsRefusedInWords()
    {
        var (hans, marte) = await DecidedAsync();

        var refused = await (await FilledAsync(hans, marte)).Set("Model.OwnWords", new string('a', 100_000)).PostAsync();

        Assert.False(refused.IsRedirect);
        Assert.NotEmpty(refused.Errors);
        Assert.Empty(await ComplaintsAsync(hans.CaseId));
    }

    [Fact]
    public async Task Register_OnACaseOneIsNotOn_IsNotFound()
    {
        var (hans, _) = await DecidedAsync();
        var tor = await app.SignInAsync(TaskWork.Person("Tor"));

        Assert.Equal(HttpStatusCode.NotFound, (await tor.GetAsync($"/saker/{hans.CaseId}/klage")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await tor.GetAsync($"/saker/{hans.CaseId}/hele-saken")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await tor.GetAsync($"/saker/{hans.CaseId}/hele-saken.zip")).Status);
    }

    [Fact]
    public async Task Register_WithoutADecision_SaysThatThereIsNothingToComplainAbout()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilAsked);
        var marte = await app.SignInAsync(DemoStaff.Caseworker.Id);

        Assert.Contains("ingen avgjørelse å klage på", (await marte.GetAsync($"/saker/{hans.CaseId}/klage")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_ByTheLeader_ChangesTheDecisionAndKeepsTheOld()
    {
        var (hans, marte) = await DecidedAsync();
        await (await FilledAsync(hans, marte)).PostAsync();
        var ingrid = await app.SignInAsync(DemoStaff.Leader.Id);
        var page = await ingrid.TakeAsync(await app.OpenTaskAsync(hans.CaseId, TaskTypes.ReviewComplaint));
        Assert.Contains(Words, page.Document.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal);

        var half = await page.Form("answer").Set("Model.Outcome", "Changed").Set("Model.Reason", "Familien har rett.").PostAsync();
        Assert.Contains("Velg hva som blir avgjort.", half.Text, StringComparison.Ordinal);
        await TaskWork.DoneAsync(half.Form("answer")
            .Set("Model.NewOutcome", "Coordinator")
            .Set("Model.Help[0].Help", "Møter").Set("Model.Help[0].EndsWhere", "Ved skolestart").Set("Model.Help[0].TakenOverBy", "Skolen")
            .Set("Model.ImpartialityConfirmed", "true"));

        var theCase = await app.CaseAsync(hans.CaseId);
        Assert.Equal(DecisionOutcome.Coordinator, theCase.Decision!.Outcome);
        Assert.Contains("Tidligere avgjørelser", (await marte.GetAsync($"/saker/{hans.CaseId}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WholeCase_OnPaperAndInOneFile_HoldsEverythingAndIsTheSameEveryTime()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        var marte = await app.SignInAsync(DemoStaff.Caseworker.Id);
        await (await FilledAsync(hans, marte)).PostAsync();

        var page = await marte.GetAsync($"/saker/{hans.CaseId}/hele-saken");
        var first = await marte.DownloadAsync($"/saker/{hans.CaseId}/hele-saken.zip");
        var second = await (await app.SignInAsync(DemoStaff.Leader.Id, "nn")).DownloadAsync($"/saker/{hans.CaseId}/hele-saken.zip");

        Assert.Contains("Hans trenger tilrettelagt lesing", page.Text, StringComparison.Ordinal);
        Assert.Equal(first, second);
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.Equal(await DocumentsAsync(hans.CaseId) + 1, zip.Entries.Count);
        var text = await TextAsync(zip, "index.html");
        Assert.Contains("Hans trenger tilrettelagt lesing", text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Hans&lt;/b&gt;", text, StringComparison.Ordinal);
        Assert.Contains("href=\"brev/01-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WholeCase_WithConversationsAndComments_HoldsWhatTheFamilySaidAndNotWhatColleaguesSay()
    {
        var (hans, marte) = await DecidedAsync();
        await SayAsync(marte, hans.CaseId, "Mor vil ha samtale i <i>mai</i>.");
        var casePage = await marte.GetAsync($"/saker/{hans.CaseId}");
        var correct = casePage.Document.QuerySelectorAll("main a").Single(link => link.TextContent.StartsWith("Rett notatet", StringComparison.Ordinal));
        await SayAsync(marte, hans.CaseId, "Mor vil ha samtale i mars.", correct.GetAttribute("href")!);
        await casePage.Form("comment").Set("Model.NewComment", "Bare mellom oss kolleger.").PostAsync();

        var page = await marte.GetAsync($"/saker/{hans.CaseId}/hele-saken");
        var packed = await IndexAsync(await marte.DownloadAsync($"/saker/{hans.CaseId}/hele-saken.zip"));

        foreach (var html in new[] { page.Html, packed })
        {
            Assert.Contains("Mor vil ha samtale i &lt;i&gt;mai&lt;/i&gt;.", html, StringComparison.Ordinal);
            Assert.Contains("Mor vil ha samtale i mars.", html, StringComparison.Ordinal);
            Assert.Contains("Notatet er rettet i et nytt notat", html, StringComparison.Ordinal);
            Assert.Contains("Retter notatet fra samtalen", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Bare mellom oss kolleger.", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WholeCase_WithAttachmentsOfTheSameNameAndOneGone_PacksThoseThereAreAndSaysWhichIsMissing()
    {
        var (hans, marte) = await DecidedAsync();
        var address = $"/saker/{hans.CaseId}/vedlegg";
        await Upload.SendAsync(marte, address, "Epikrise #1 æ.txt", "Den første.", "Fra sykehuset");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Upload.SendAsync(marte, address, "Epikrise #1 æ.txt", "Den andre.");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Upload.SendAsync(marte, address, "borte.txt", "Borte.");
        var gone = (await app.RowsAsync(db => db.Attachments.Where(row => row.CaseId == hans.CaseId && row.FileName == "borte.txt"))).Single();
        app.Services.GetRequiredService<IAttachmentFiles>().Delete(gone.StoredName);

        var page = await marte.GetAsync($"/saker/{hans.CaseId}/hele-saken");
        var bytes = await marte.DownloadAsync($"/saker/{hans.CaseId}/hele-saken.zip");

        Assert.Contains("Epikrise #1 æ.txt – Fra sykehuset (1 kB, Marte Lunde, ", page.Text, StringComparison.Ordinal);
        Assert.Contains("borte.txt (1 kB, Marte Lunde, ", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("li strong"), warning => warning.TextContent == "Filen mangler i systemet og følger ikke med.");
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(
            ["vedlegg/01-Epikrise #1 æ.txt", "vedlegg/02-Epikrise #1 æ.txt"],
            zip.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("vedlegg/", StringComparison.Ordinal)));
        Assert.Equal("Den andre.", await TextAsync(zip, "vedlegg/02-Epikrise #1 æ.txt"));
        var index = await TextAsync(zip, "index.html");
        Assert.Contains("href=\"vedlegg/02-Epikrise%20%231%20%C3%A6.txt\"", index, StringComparison.Ordinal);
        Assert.Contains("Filen mangler i systemet", index, StringComparison.Ordinal);
    }

    private static async Task SayAsync(Browser browser, Guid caseId, string text, string? address = null) =>
        Assert.True((await (await browser.GetAsync(address ?? $"/saker/{caseId}/samtaler/ny")).Form("conversation")
            .Set("Model.HeldOn", "6.1.2030").Set("Model.With", HansFamily.Mother).Set("Model.Way", "Phone")
            .Set("Model.Interpreter", "No").Set("Model.Text", text).PostAsync()).IsRedirect);

    private static async Task<string> IndexAsync(byte[] packed)
    {
        using var zip = new ZipArchive(new MemoryStream(packed));
        return await TextAsync(zip, "index.html");
    }

    private static async Task<string> TextAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(CaseDriver Hans, Browser Marte)> DecidedAsync() =>
        (await HansFamily.DriveAsync(app, HansFamily.UntilDecided), await app.SignInAsync(DemoStaff.Caseworker.Id));

    private static async Task<Form> FilledAsync(CaseDriver hans, Browser marte) =>
        (await marte.GetAsync($"/saker/{hans.CaseId}/klage")).Form("complaint")
            .Set("Model.Way", "Phone")
            .Set("Model.OwnWords", Words)
            .Set("Model.About", "At vi får koordinator og ikke mer");

    private async Task<int> DocumentsAsync(Guid caseId) => (await app.RowsAsync(db => db.Documents.Where(row => row.CaseId == caseId))).Count;

    private Task<List<Complaint>> ComplaintsAsync(Guid caseId) => app.RowsAsync(db => db.Complaints.Where(row => row.CaseId == caseId));
}
