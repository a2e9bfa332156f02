using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.CaseFiles;

public sealed class LetterTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Document_Appointment_IsALetterToPrint()
    {
        var page = await OpenDocumentAsync("appointment-letter");

        Assert.NotNull(page.Document.QuerySelector(".wb-paper .wb-letter"));
        Assert.NotNull(page.Document.QuerySelector("button[data-print]"));
        Assert.Null(page.Document.QuerySelector(".wb-header"));
        Assert.Contains("Fjordvik kommune", page.Document.QuerySelector(".wb-paper__head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Silje Brekke", page.Document.QuerySelector(".wb-letter")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("januar 2030", page.Document.QuerySelector(".wb-letter__meta")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("nb", page.Document.QuerySelector(".wb-letter")!.GetAttribute("lang"));
        Assert.NotNull(page.Document.QuerySelector(".wb-letter table td"));
    }

    [Fact]
    public async Task Document_ToTwoParents_IsAddressedToOneAtATime()
    {
        var page = await OpenDocumentAsync("appointment-letter");
        Assert.DoesNotContain(HansFamily.FathersAddress, page.Text, StringComparison.Ordinal);
        var links = page.Document.QuerySelectorAll(".wb-letter-tools a[href*='?til=']").ToList();
        Assert.Equal([HansFamily.Mother, HansFamily.Father], links.Select(link => link.TextContent));

        var addressed = await page.Browser.GetAsync(links[1].GetAttribute("href")!);

        var recipient = addressed.Document.QuerySelector(".wb-letter__to")!.TextContent;
        Assert.Equal($"{HansFamily.Father}\n{HansFamily.FathersAddress}", recipient);
    }

    [Fact]
    public async Task Document_OfTheMunicipalityItself_IsAddressedToNobody()
    {
        var page = await OpenDocumentAsync("delegation-document");

        Assert.True(DocumentAudience.IsOwn("delegation-document"));
        Assert.Empty(page.Document.QuerySelectorAll("a[href*='?til=']"));
        Assert.Null(page.Document.QuerySelector(".wb-letter__to"));
    }

    [Fact]
    public async Task Notice_OnPaper_IsALetterWithTheRecipientsAddressAndTheWordsThatWereWritten()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        var notice = (await app.RowsAsync(db => db.Notices.Where(row => row.CaseId == hans.CaseId && row.State == NoticeState.OnPaper)))[0];

        var page = await (await app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync($"/saker/{hans.CaseId}/varsler/{notice.Id}");

        Assert.NotNull(page.Document.QuerySelector("button[data-print]"));
        Assert.Equal($"{HansFamily.Father}\n{HansFamily.FathersAddress}", page.Document.QuerySelector(".wb-letter__to")!.TextContent);
        Assert.Equal("nn", page.Document.QuerySelector(".wb-letter")!.GetAttribute("lang"));
        Assert.Equal(notice.Subject, page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            notice.Body.ReplaceLineEndings("\n").Trim(), page.Document.QuerySelector(".wb-letter .wb-pre")!.TextContent.Trim());
    }

    [Fact]
    public async Task Notice_Delivered_ShowsWhereItWent()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        while (await app.DeliverAsync() > 0)
        {
            // Until the outbox is empty; it goes out in batches.
        }

        var notice = (await app.RowsAsync(db => db.Notices.Where(row => row.CaseId == hans.CaseId)))[0];

        var page = await (await app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync($"/saker/{hans.CaseId}/varsler/{notice.Id}");

        var tools = page.Document.QuerySelector(".wb-letter-tools")!.TextContent;
        Assert.Contains("Sendt", tools, StringComparison.Ordinal);
        Assert.Contains(HansFamily.MothersEmail, tools, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_ForStaffWithAnEnglishBrowser_KeepsToNorwegian()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        var notice = (await app.RowsAsync(db => db.Notices.Where(row => row.CaseId == hans.CaseId)))[0];

        var page = await (await app.SignInAsync(DemoStaff.Caseworker.Id, "en")).GetAsync($"/saker/{hans.CaseId}/varsler/{notice.Id}");

        Assert.Equal("Skriv ut", page.Document.QuerySelector("button[data-print]")!.TextContent);
        Assert.Contains("Telefon", page.Document.QuerySelector(".wb-paper__head")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Page> OpenDocumentAsync(string template)
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        var document = (await app.RowsAsync(db => db.Documents.Where(row => row.CaseId == hans.CaseId && row.Template == template)))[0];
        return await (await app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync($"/saker/{hans.CaseId}/dokumenter/{document.Id}");
    }
}
