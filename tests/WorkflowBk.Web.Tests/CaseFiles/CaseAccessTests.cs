using System.Net;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.CaseFiles;

/// <summary>Who may open a case, and what the others are told: that there is no such page.</summary>
public sealed class CaseAccessTests(TestApp app) : IClassFixture<TestApp>
{
    public static TheoryData<string> OnTheCase => ["Marte Lunde", "Ingrid Solheim", "Silje Brekke"];

    /// <summary>Another caseworker, contributors to the case, a leader of a service, and those who run the system.</summary>
    public static TheoryData<string> Others => ["Anders Haug", "Jonas Fjeld", "Kari Moen", "Tor Engen", "Nina Strand", "Eirik Holm", "Sara Lie"];

    [Theory]
    [MemberData(nameof(OnTheCase))]
    public async Task Case_OfSomebodyWhoAnswersForIt_Opens(string name)
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);

        var pages = await OpenAllAsync(hans, await app.SignInAsync(DemoStaff.Named(name).Id));

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Contains(HansFamily.Child, pages[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Case_OfAnybodyElse_IsNotFound(string name)
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);

        var pages = await OpenAllAsync(hans, await app.SignInAsync(DemoStaff.Named(name).Id));

        Assert.All(pages, page =>
        {
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.DoesNotContain(HansFamily.Child, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(HansFamily.Mother, page.Html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Case_ThatDoesNotExist_IsAnsweredAsOneThatIsNotOnes()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        var browser = await app.SignInAsync(DemoStaff.OtherCaseworker.Id);

        var others = await browser.GetAsync($"/saker/{hans.CaseId}");
        var missing = await browser.GetAsync($"/saker/{Guid.NewGuid()}");

        Assert.Equal(missing.Status, others.Status);
        Assert.Equal(missing.Text, others.Text);
    }

    [Fact]
    public async Task Case_NotSignedIn_AsksForSignIn()
    {
        var hans = await HansFamily.DriveAsync(app, 0);

        var page = await app.NewBrowser().GetAsync($"/saker/{hans.CaseId}");

        Assert.Contains("/logg-inn", page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_OfAnotherCase_IsNotFoundUnderOnesOwn()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        var other = await HansFamily.DriveAsync(app, 0);
        var document = (await app.RowsAsync(db => db.Documents.Where(row => row.CaseId == hans.CaseId)))[0];

        var page = await (await app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync($"/saker/{other.CaseId}/dokumenter/{document.Id}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task List_ShowsOnlyOnesOwnCases()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilAsked);

        var mine = await (await app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync("/saker");
        var others = await (await app.SignInAsync(DemoStaff.OtherCaseworker.Id)).GetAsync("/saker");
        var contributors = await (await app.SignInAsync(DemoStaff.Physiotherapist.Id)).GetAsync("/saker");

        Assert.Contains(hans.CaseId.ToString(), mine.Html, StringComparison.Ordinal);
        Assert.All([others, contributors], page =>
        {
            Assert.DoesNotContain(HansFamily.Child, page.Html, StringComparison.Ordinal);
            Assert.Contains("Du er ikke med på noen saker ennå", page.Text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(StaffRole.ProcessOwner)]
    [InlineData(StaffRole.Admin)]
    public async Task List_ForThoseWhoRunTheSystem_IsClosed(StaffRole role)
    {
        var person = role == StaffRole.Admin ? DemoStaff.Admin : DemoStaff.ProcessOwner;

        var page = await (await app.SignInAsync(person.Id)).GetAsync("/saker");

        Assert.NotEqual(HttpStatusCode.OK, page.Status);
    }

    /// <summary>The case, one of its letters, and one of its notices.</summary>
    private async Task<IReadOnlyList<Page>> OpenAllAsync(CaseDriver hans, Browser browser)
    {
        var document = (await app.RowsAsync(db => db.Documents.Where(row => row.CaseId == hans.CaseId)))[0];
        var notice = (await app.RowsAsync(db => db.Notices.Where(row => row.CaseId == hans.CaseId)))[0];
        return
        [
            await browser.GetAsync($"/saker/{hans.CaseId}"),
            await browser.GetAsync($"/saker/{hans.CaseId}/dokumenter/{document.Id}"),
            await browser.GetAsync($"/saker/{hans.CaseId}/varsler/{notice.Id}"),
        ];
    }
}
