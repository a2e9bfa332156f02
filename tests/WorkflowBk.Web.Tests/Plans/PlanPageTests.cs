using System.Globalization;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.StatusPages;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Plans;

/// <summary>An individual plan on the pages, from the offer to the family's own page.</summary>
public sealed class PlanPageTests(TestApp app) : IClassFixture<TestApp>
{
    private const int UntilAppointed = 12;

    private string Today => OsloTime.DateIn(app.Clock.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<IndividualPlan> PlanAsync(Guid caseId) =>
        Assert.Single(await app.RowsAsync(db => db.IndividualPlans.Where(plan => plan.CaseId == caseId)));

    private async Task<(CaseDriver Hans, Browser Silje)> OfferedAsync(string language = "nb")
    {
        var hans = await HansFamily.DriveAsync(app, UntilAppointed);
        var silje = await app.SignInAsync(DemoStaff.Coordinator, language);
        var page = await silje.GetAsync($"/saker/{hans.CaseId}/plan?ny=1");
        var form = page.Form("offer");
        await form.PostAsync();
        Assert.True((await form.PostAsync()).IsRedirect);
        return (hans, silje);
    }

    private static async Task<Page> AnswerAsync(Browser silje, HumanTask task, params (string Name, string Value)[] fields)
    {
        var form = (await silje.TakeAsync(task)).Form("answer");
        foreach (var (name, value) in fields)
            form.Set($"Model.{name}", value);
        return await form.PostAsync();
    }

    private async Task UntilFollowedAsync(Browser silje, CaseDriver hans)
    {
        Assert.True((await AnswerAsync(
            silje, await app.OpenTaskAsync(hans.CaseId, TaskTypes.OfferPlan),
            ("Answer", "Yes"), ("TalkedOn", Today), ("Name", HansFamily.Mother))).IsRedirect);
        Assert.True((await AnswerAsync(silje, await app.OpenTaskAsync(hans.CaseId, TaskTypes.PlacePlan), ("Where", "Here"))).IsRedirect);
        Assert.True((await AnswerAsync(
            silje, await app.OpenTaskAsync(hans.CaseId, TaskTypes.WritePlan),
            ("Child.Text", "Sykle <b>alene</b>"), ("Family.Text", "Rolige kvelder"))).IsRedirect);
    }

    [Fact]
    public async Task Offer_SentTwice_IsOneTask()
    {
        var (hans, _) = await OfferedAsync();

        await app.OpenTaskAsync(hans.CaseId, TaskTypes.OfferPlan);
        Assert.Equal(PlanStage.Offered, (await PlanAsync(hans.CaseId)).Stage);
    }

    [Fact]
    public async Task Offer_AnsweredByTheWrongOneAndWithoutADay_SaysWhatIsMissingAtTheFields()
    {
        var (hans, silje) = await OfferedAsync("nn");

        var page = await AnswerAsync(
            silje, await app.OpenTaskAsync(hans.CaseId, TaskTypes.OfferPlan),
            ("Answer", "No"), ("TalkedOn", Today), ("By", "YoungPerson"), ("Name", "Hans"));

        Assert.Equal(["Barnet er under 16 år. Då er det foreldra som samtykkjer.", "Skriv når familien skal spørjast igjen."], page.Errors.Order());
        Assert.NotNull(page.ErrorAt("Model.AskAgainOn"));
    }

    [Fact]
    public async Task Place_WithALinkThatIsNotSafe_IsRefused()
    {
        var (hans, silje) = await OfferedAsync();
        await AnswerAsync(
            silje, await app.OpenTaskAsync(hans.CaseId, TaskTypes.OfferPlan), ("Answer", "Yes"), ("TalkedOn", Today), ("Name", HansFamily.Mother));

        var page = await AnswerAsync(
            silje, await app.OpenTaskAsync(hans.CaseId, TaskTypes.PlacePlan),
            ("Where", "Elsewhere"), ("Tool", "Samspill"), ("Link", "javascript:alert(1)"), ("Responsible", "Ada Vik"), ("Next", "2099-01-05"));

        Assert.NotNull(page.ErrorAt("Model.Link"));
        Assert.Single(page.Errors);
    }

    [Fact]
    public async Task Plan_OnTheFamilysPage_ShowsItsGoalsAndCanBeWishedSooner()
    {
        var (hans, silje) = await OfferedAsync();
        await UntilFollowedAsync(silje, hans);
        var family = await app.NewBrowser("nb").GetAsync(await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother));
        Assert.Contains("Sykle <b>alene</b>", family.Text, StringComparison.Ordinal);

        var form = family.Form("plan").Set("Wish.Text", "Alt er nytt på skolen");
        var answer = await (await form.PostAsync()).FollowAsync();
        await form.PostAsync();

        Assert.Contains("Koordinatoren får beskjed med én gang", answer.Text, StringComparison.Ordinal);
        await app.OpenTaskAsync(hans.CaseId, TaskTypes.RevisePlan);
        Assert.Equal("Alt er nytt på skolen", Assert.Single((await PlanAsync(hans.CaseId)).Moves).Reason);
        Assert.Contains("Familien ønsket det", (await silje.GetAsync($"/saker/{hans.CaseId}/plan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_EndedWithoutAReason_GoesOnUntilThereIsOne()
    {
        var (hans, silje) = await OfferedAsync();
        await UntilFollowedAsync(silje, hans);
        var page = await silje.GetAsync($"/saker/{hans.CaseId}/plan");

        var refused = await page.Form("end").PostAsync();
        Assert.Equal(["Skriv hvorfor planen avsluttes."], refused.Errors);
        Assert.True((await refused.Form("end").Set("End.Reason", "Familien trekker samtykket").PostAsync()).IsRedirect);

        Assert.Equal(PlanStage.Ended, (await PlanAsync(hans.CaseId)).Stage);
    }

    [Fact]
    public async Task Plan_OfACaseOneIsNotOn_IsNotShown()
    {
        var (hans, _) = await OfferedAsync();

        var page = await (await app.SignInAsync(DemoStaff.Physiotherapist)).GetAsync($"/saker/{hans.CaseId}/plan");

        Assert.DoesNotContain("Historien", page.Text, StringComparison.Ordinal);
    }
}
