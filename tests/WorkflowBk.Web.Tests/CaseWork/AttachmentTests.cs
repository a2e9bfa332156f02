using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.CaseWork;

public sealed class AttachmentTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Attach_APdf_IsSavedByThoseWhoMayOpenTheCaseAndByNobodyElse()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await app.AssessedCaseAsync(marte);

        var answer = await Upload.SendAsync(marte, $"/saker/{theCase.Id}/vedlegg", "Epikrise æøå.pdf", "%PDF-1.7 innhold", "Fra sykehuset");

        Assert.Equal($"/saker/{theCase.Id}?gjort=vedlegg#vedlegg", answer.Destination + new Uri(new Uri("http://localhost"), answer.Location!).Fragment);
        var page = await answer.FollowAsync();
        Assert.Contains("Epikrise æøå.pdf – Fra sykehuset", page.Text, StringComparison.Ordinal);
        var address = page.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Epikrise æøå.pdf").GetAttribute("href")!;
        using var file = await marte.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Epikrise æøå.pdf", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("%PDF-1.7 innhold", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        foreach (var other in new[] { "Anders", "Jonas", "Ingrid" })
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(TaskWork.Person(other))).GetAsync(address)).Status);
        Assert.StartsWith("/logg-inn", (await app.NewBrowser().GetAsync(address)).Destination, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("virus.pdf", "MZ program", "Filen heter .pdf, men innholdet er noe annet")]
    [InlineData("side.html", "<script>", "Denne typen fil tas ikke imot")]
    [InlineData("tom.pdf", "", "Filen er tom")]
    public async Task Attach_AFileThatIsNotTakenIn_SaysWhyAndKeepsWhatWasTyped(string name, string content, string message)
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await app.AssessedCaseAsync(marte);

        var answer = await Upload.SendAsync(marte, $"/saker/{theCase.Id}/vedlegg", name, content, "<b>{{ viktig }}</b>");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(message, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("<b>{{ viktig }}</b>", answer.Form("attach")["Model.Description"]);
        Assert.Empty(await app.RowsAsync(db => db.Attachments.Where(row => row.CaseId == theCase.Id)));
    }

    [Fact]
    public async Task Attach_MoreThanTenMegabytes_IsRefusedInWords()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await app.AssessedCaseAsync(marte);

        var answer = await Upload.SendAsync(marte, $"/saker/{theCase.Id}/vedlegg", "stor.txt", new byte[FileCheck.MaxBytes + 1]);

        Assert.Contains("Filen er for stor. Den kan være høyst 10 MB.", answer.Errors);
    }

    [Fact]
    public async Task Attach_ANameThatIsAPath_IsOnlyAName()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await app.AssessedCaseAsync(marte);

        await Upload.SendAsync(marte, $"/saker/{theCase.Id}/vedlegg", "../../../workflowbk.db/..\\..\\evil\u202Efdp.txt", "tekst");

        var row = Assert.Single(await app.RowsAsync(db => db.Attachments.Where(row => row.CaseId == theCase.Id)));
        Assert.Equal("evilfdp.txt", row.FileName);
        Assert.Matches("^[0-9a-f]{32}$", row.StoredName);
    }

    [Fact]
    public async Task Attach_NoFileOrNoToken_ChangesNothing()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await app.AssessedCaseAsync(marte);
        var address = $"/saker/{theCase.Id}/vedlegg";

        var empty = await (await marte.GetAsync(address)).Form("attach").PostAsync();
        var forged = await marte.PostAsync(address, [KeyValuePair.Create("_handler", "attach")]);

        Assert.Equal(["Velg en fil."], empty.Errors);
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Empty(await app.RowsAsync(db => db.Attachments.Where(row => row.CaseId == theCase.Id)));
    }

    [Fact]
    public async Task Attach_ToOnesOwnTask_IsForThoseOfTheTaskAndOfTheCase()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await app.AssessedCaseAsync(marte);
        var choose = await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.ChooseContributors));
        await TaskWork.DoneAsync(choose.Form("answer").Set("Model.Services", TaskWork.Service("PPT").ToString()).Set("Model.Question", "Hva ser dere?"));
        var task = await app.OpenTaskAsync(theCase.Id, TaskTypes.Contribution);
        var kari = await app.SignInAsync(TaskWork.Person("Kari"));
        await kari.TakeAsync(task);
        await Upload.SendAsync(marte, $"/saker/{theCase.Id}/vedlegg", "hele-saken.txt", "Bare for saken.");

        await Upload.SendAsync(kari, $"{task.Address()}/vedlegg", "rapport.txt", "Det vi ser.");

        var page = await kari.GetAsync(task.Address());
        Assert.Contains("rapport.txt", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hele-saken.txt", page.Text, StringComparison.Ordinal);
        var rows = await app.RowsAsync(db => db.Attachments.Where(row => row.CaseId == theCase.Id));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(kari, rows.Single(row => row.TaskId == task.Id)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(kari, rows.Single(row => row.TaskId is null)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(marte, rows.Single(row => row.TaskId == task.Id)));
        Assert.Equal(HttpStatusCode.NotFound, (await kari.GetAsync($"/saker/{theCase.Id}/vedlegg")).Status);
    }

    private static async Task<HttpStatusCode> StatusAsync(Browser browser, Attachment attachment) =>
        (await browser.GetAsync($"/saker/{attachment.CaseId}/vedlegg/{attachment.Id}")).Status;
}
