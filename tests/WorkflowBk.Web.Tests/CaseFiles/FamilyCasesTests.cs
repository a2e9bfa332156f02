using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.CaseFiles;

/// <summary>A child that is expected, and the other children of a family, on the page of a case.</summary>
public sealed class FamilyCasesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Expected_DayHasPassed_AsksWhatHappenedAndTakesTheBirthAndTheName()
    {
        using var later = new TestApp();
        var theCase = await later.OpenCaseAsync(child: new Child(null, null, OsloTime.DateIn(later.Clock.Now).AddDays(20)));
        var marte = await TakenAsync(later, theCase.Id);
        Assert.DoesNotContain("Barnet var ventet", (await marte.GetAsync($"/saker/{theCase.Id}")).Text, StringComparison.Ordinal);
        later.Clock.Now = later.Clock.Now.AddDays(25);
        marte = await later.SignInAsync(TaskWork.Person("Marte"));

        var page = await marte.GetAsync($"/saker/{theCase.Id}");
        Assert.Contains("Barnet var ventet", page.Text, StringComparison.Ordinal);

        var birth = await marte.GetAsync($"/saker/{theCase.Id}/fodselsdato");
        Assert.StartsWith("Barnet er født", birth.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await birth.Form("birth").Set("Model.BirthDate", "31.02.2026").Set("Model.Name", "Oda").PostAsync()).ErrorAt("Model.BirthDate"));
        var born = OsloTime.DateIn(later.Clock.Now).AddDays(-3);
        Assert.True((await birth.Form("birth").Set("Model.BirthDate", born.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture))
            .Set("Model.Name", " Oda  Solvang ").PostAsync()).IsRedirect);

        var child = (await later.CaseAsync(theCase.Id)).Child;
        Assert.Equal(("Oda Solvang", born, null), (child.Name, child.BirthDate, child.ExpectedDate));
        var after = await marte.GetAsync($"/saker/{theCase.Id}");
        Assert.DoesNotContain("Barnet var ventet", after.Text, StringComparison.Ordinal);
        Assert.Null((await marte.GetAsync($"/saker/{theCase.Id}/fodselsdato")).Document.QuerySelector("[name='Model.Name']"));
    }

    [Fact]
    public async Task Expected_FamilyLostTheChild_IsSaidInThoseWordsAndAsksOnePerson()
    {
        var theCase = await app.OpenCaseAsync(child: new Child(null, null, OsloTime.DateIn(app.Clock.Now).AddMonths(2)));
        var marte = await TakenAsync(app, theCase.Id);
        Assert.Contains("Familien har mistet barnet de ventet", (await marte.GetAsync($"/saker/{theCase.Id}/trekk")).Text, StringComparison.Ordinal);

        var page = await marte.GetAsync($"/saker/{theCase.Id}/dodsfall");
        Assert.Equal("Familien har mistet barnet de ventet", page.Document.QuerySelector("h1")!.TextContent.Trim());
        var saved = await (await page.Form("died").Set("Model.ContactPersonId", TaskWork.Person("Marte").Id.ToString()).PostAsync()).FollowAsync();

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("Familien har mistet barnet de ventet.", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Barnet er dødt", saved.Text, StringComparison.Ordinal);
        Assert.Equal([TaskTypes.TakeOverContact], (await app.OpenTasksAsync(theCase.Id)).Select(task => task.Type));
    }

    [Fact]
    public async Task Siblings_AreShownApartFromWhatMayBeOneChild()
    {
        using var town = new TestApp();
        var iris = await town.OpenCaseAsync();
        var brother = await town.OpenCaseAsync(child: new Child("Aksel Solvang", new DateOnly(2019, 2, 1), null));
        var twin = await town.OpenCaseAsync(child: new Child("Ada Solvang", new DateOnly(2024, 6, 3), null));
        var marte = await TakenAsync(town, iris.Id);

        var file = await marte.GetAsync($"/saker/{iris.Id}");

        var links = file.Document.QuerySelectorAll("main a[href*='sla-sammen']").Select(link => link.GetAttribute("href"));
        Assert.Equal([$"/saker/{iris.Id}/sla-sammen/{twin.Id}"], links);
        Assert.Contains("Er det to barn, for eksempel tvillinger, skal hvert barn ha sin egen sak.", file.Text, StringComparison.Ordinal);
        Assert.Contains("Familien har en sak for et søsken også", file.Text, StringComparison.Ordinal);
        Assert.Contains(brother.Reference, file.Text, StringComparison.Ordinal);
        Assert.Equal($"/saker/{iris.Id}", (await marte.GetAsync($"/saker/{iris.Id}/sla-sammen/{brother.Id}")).Destination);
    }

    private static async Task<Browser> TakenAsync(TestApp app, Guid caseId)
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        await marte.TakeAsync(await app.OpenTaskAsync(caseId, TaskTypes.FirstContact));
        return marte;
    }
}
