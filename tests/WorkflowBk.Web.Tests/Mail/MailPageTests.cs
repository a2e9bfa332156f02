using System.Net;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Mail;

public sealed class MailPageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string ServersWords = "550 5.1.1 <kari.solvang@familie.example>: user Kari.Solvang unknown (Solvang, Kari) at mail.example";

    [Fact]
    public async Task Mail_OfFamilies_ShowsHowFarItHasComeAndNeverWhoseItIs()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        await FailFirstAsync(hans);
        var row = (await app.RowsAsync(db => db.Cases.Where(row => row.Id == hans.CaseId)))[0];

        var page = await (await app.SignInAsync("admin")).GetAsync("/drift/e-post");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Kom ikke fram", page.Text, StringComparison.Ordinal);
        Assert.Contains("550 5.1.1", page.Text, StringComparison.Ordinal);
        Assert.Contains("at mail.example", page.Text, StringComparison.Ordinal);
        Assert.Contains("Vi har fått henvendelsen", page.Text, StringComparison.Ordinal);
        Assert.All(
            ["Solvang", "Kari", "Ødegård", "Hans", HansFamily.MothersEmail, HansFamily.FathersAddress, row.Reference, hans.CaseId.ToString()],
            secret => Assert.DoesNotContain(secret, page.Html, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Mail_WithoutAServer_SaysWhichFolderItGoesTo()
    {
        var page = await (await app.SignInAsync("admin", "nn")).GetAsync("/drift/e-post");

        Assert.Contains("Ingen e-posttenar er sett opp", page.Text, StringComparison.Ordinal);
        Assert.Contains(app.MailFolder, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_ByState_ShowsOnlyThose()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        await FailFirstAsync(hans);

        var page = await (await app.SignInAsync("admin")).GetAsync("/drift/e-post?vis=Failed");

        Assert.NotEmpty(page.Document.QuerySelectorAll("tbody tr"));
        Assert.All(
            page.Document.QuerySelectorAll("tbody tr .wb-tag"), tag => Assert.Equal("Kom ikke fram", tag.TextContent));
    }

    [Theory]
    [InlineData("ke-leader")]
    [InlineData("caseworker")]
    [InlineData("process-owner")]
    public async Task Mail_ForOthers_IsNeitherShownNorInTheMenu(string role)
    {
        var browser = await app.SignInAsync(role);

        Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync("/drift/e-post")).Status);
        Assert.DoesNotContain("/drift/e-post", (await browser.GetAsync("/saker")).Html, StringComparison.Ordinal);
    }

    private Task<int> FailFirstAsync(CaseDriver hans) => app.UseAsync<MunicipalityDb, int>(async db =>
    {
        var notice = await db.Notices.Where(notice => notice.CaseId == hans.CaseId).OrderBy(notice => notice.CreatedAt).FirstAsync();
        notice.MarkFailed(ServersWords);
        return await db.SaveChangesAsync();
    });
}
