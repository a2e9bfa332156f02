using System.IO.Compression;
using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Web.Tests.CaseFiles;
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
        using var index = new StreamReader(zip.GetEntry("index.html")!.Open());
        var text = await index.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Hans trenger tilrettelagt lesing", text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Hans&lt;/b&gt;", text, StringComparison.Ordinal);
        Assert.Contains("href=\"brev/01-", text, StringComparison.Ordinal);
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
