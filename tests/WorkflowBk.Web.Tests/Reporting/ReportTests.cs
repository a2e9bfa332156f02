using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Reporting;

public sealed class ReportTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Report_OfAYear_HidesSmallNumbersOnThePageAndInTheSpreadsheet()
    {
        await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        await app.UseAsync<Data.MunicipalityDb, int>(async db =>
        {
            db.Add(SectorAgreement.Make("NAV", "=1+1", new DateOnly(2031, 5, 2), null, new DateOnly(2030, 1, 1)).Value);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var ingrid = await app.SignInAsync(DemoStaff.Leader.Id);

        var page = await ingrid.GetAsync("/arsrapport");
        Assert.Contains("Tall fra 1 til 4 er skjult", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("td"), cell => cell.TextContent.Trim() == "Skjult");

        using MemoryStream bytes = new(await ingrid.DownloadAsync("/arsrapport/2030.xlsx"));
        using var book = SpreadsheetDocument.Open(bytes, isEditable: false);
        var workbook = book.WorkbookPart!;
        var names = workbook.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal(13, names.Count);
        Assert.Contains("Tid og venting", names);
        Assert.Equal("Familier med koordinator", Cells(workbook, "Familier")[1][0].InnerText);
        Assert.Equal(CellValues.Number, Cells(workbook, "Familier")[1][1].DataType!.Value);
        Assert.InRange(int.Parse(Cells(workbook, "Familier")[1][1].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture), 1, 4);
        Assert.Contains(Cells(workbook, "Familier"), row => row.Count > 1 && row[1].InnerText == "Skjult");
        var agreement = Cells(workbook, "Avtaler")[1];
        // A text that looks like a formula is a text, and a day is a day.
        Assert.Equal((CellValues.InlineString, "=1+1"), (agreement[0].DataType!.Value, agreement[0].InnerText));
        Assert.Equal(new DateTime(2031, 5, 2), DateTime.FromOADate(double.Parse(agreement[2].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(error => error.Description));
    }

    [Fact]
    public async Task Report_OfAYearThatIsNot_ShowsThePresentOne()
    {
        var ingrid = await app.SignInAsync(DemoStaff.Leader.Id);

        Assert.Contains("Årsrapport 2030", (await ingrid.GetAsync("/arsrapport?ar=9999")).Text, StringComparison.Ordinal);
        Assert.Contains("Årsrapport 2030", (await ingrid.GetAsync("/arsrapport?ar=%3Cb%3E")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ingrid.GetAsync("/arsrapport/2099.xlsx")).Status);
    }

    [Fact]
    public async Task Capacity_ForTheLeader_ShowsEverybodyAndTheWhole()
    {
        var ingrid = await app.SignInAsync(DemoStaff.Leader.Id);

        var page = await ingrid.GetAsync("/kapasitet");

        Assert.Contains("Silje Brekke", page.Text, StringComparison.Ordinal);
        Assert.Contains("Plass til flere familier", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capacity_ForALeaderOfAService_ShowsItsOwnAndNoCase()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        var leader = Demo.DemoPeople.Staff.First(person => person.Has(Domain.People.StaffRole.ServiceLeader) && !person.Has(Domain.People.StaffRole.KeLeader));
        var browser = await app.SignInAsync(leader.Id);
        var reference = (await app.RowsAsync(db => db.Cases.Where(row => row.Id == hans.CaseId))).Single().Reference;

        var page = await browser.GetAsync("/kapasitet");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(reference, page.Text, StringComparison.Ordinal);
    }

    private static List<List<Cell>> Cells(WorkbookPart workbook, string name)
    {
        var sheet = workbook.Workbook!.Sheets!.Elements<Sheet>().Single(each => each.Name == name);
        return [.. ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().ToList())];
    }
}
