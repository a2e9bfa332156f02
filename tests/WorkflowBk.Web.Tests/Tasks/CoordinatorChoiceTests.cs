using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Tasks;

public sealed class CoordinatorChoiceTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Choice_ShowsWhoIsFullAndWhyAndIsRefusedByTheRules()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var ingrid = await app.SignInAsync(TaskWork.Person("Ingrid"));
        var line = TaskWork.Person("Line").Id;
        var first = await ChooseAsync(marte, ingrid);
        await TaskWork.DoneAsync(first.Form("answer").Set("Model.CoordinatorId", line.ToString()).Set("Model.HoursPerWeek", "1"));

        var page = await ChooseAsync(marte, ingrid);
        Assert.NotNull(page.Document.QuerySelector($"input[value='{line}'][disabled]"));
        Assert.Contains("Koordinatoren har 1 familier og kan ha 1.", page.Text, StringComparison.Ordinal);

        var nina = TaskWork.Person("Nina").Id.ToString();
        var tooMuch = await page.Form("answer").Set("Model.CoordinatorId", nina).Set("Model.HoursPerWeek", "9,5").PostAsync();
        Assert.NotNull(tooMuch.ErrorAt("Model.HoursPerWeek"));
        Assert.Equal("9,5", tooMuch.Form("answer")["Model.HoursPerWeek"]);
        Assert.Equal(nina, tooMuch.Form("answer")["Model.CoordinatorId"]);

        var noReason = await tooMuch.Form("answer").Set("Model.HoursPerWeek", "2").Set("Model.FamilyWish", "Line").Set("Model.WishFollowed", "No").PostAsync();
        Assert.NotNull(noReason.ErrorAt("Model.WishReason"));
        var unread = await noReason.Form("answer").Set("Model.HoursPerWeek", "to").PostAsync();
        Assert.Contains("Tallet kan ikke leses", unread.ErrorAt("Model.HoursPerWeek"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeaderSaysNo_TheChoiceIsMadeAnewAndTellsWhy()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var ingrid = await app.SignInAsync(TaskWork.Person("Ingrid"));
        var page = await ChooseAsync(marte, ingrid);
        await TaskWork.DoneAsync(page.Form("answer")
            .Set("Model.CoordinatorId", TaskWork.Person("Nina").Id.ToString()).Set("Model.HoursPerWeek", "1"));
        var caseId = (await app.RowsAsync(db => db.Appointments.Where(row => row.State == AppointmentState.Proposed && row.CoordinatorId == TaskWork.Person("Nina").Id)))[^1].CaseId;
        var tor = await (await app.SignInAsync(TaskWork.Person("Tor"))).TakeAsync(await app.OpenTaskAsync(caseId, TaskTypes.SetTimeAside));

        Assert.NotNull((await tor.Form("answer").PostAsync()).ErrorAt("Model.Yes"));
        var silent = await tor.Form("answer").Set("Model.Yes", "No").PostAsync();
        Assert.NotNull(silent.ErrorAt("Model.Reason"));
        await TaskWork.DoneAsync(silent.Form("answer").Set("Model.Reason", "Hun har permisjon."));

        var disagreement = await ingrid.TakeAsync(await app.OpenTaskAsync(caseId, TaskTypes.DecideDisagreement));
        Assert.Contains("Hun har permisjon.", disagreement.Text, StringComparison.Ordinal);
        Assert.NotNull((await disagreement.Form("answer").PostAsync()).ErrorAt("Model.Stands"));
        var unreasoned = await disagreement.Form("answer").Set("Model.Stands", "No").PostAsync();
        Assert.NotNull(unreasoned.ErrorAt("Model.Reason"));
        await TaskWork.DoneAsync(unreasoned.Form("answer").Set("Model.Reason", "Vi finner en annen."));

        var anew = await ingrid.TakeAsync(await app.OpenTaskAsync(caseId, TaskTypes.ChooseCoordinator));
        Assert.Contains("Nina Strand er spurt før, og det ble nei: Hun har permisjon.", anew.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choice_TheChildsTeacherAndTheCaseworkersSister_IsSaidWeighedAndKeptOnTheCase()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var ingrid = await app.SignInAsync(TaskWork.Person("Ingrid"));
        var form = (await ChooseAsync(marte, ingrid)).Form("answer").Set("Model.CoordinatorId", TaskWork.Person("Nina").Id.ToString()).Set("Model.HoursPerWeek", "1");

        var related = await form.Set("Model.IsCloseToFamily", "true").PostAsync();
        Assert.Contains("forvaltningsloven § 6", related.ErrorAt("Model.IsCloseToFamily"), StringComparison.Ordinal);
        var unweighed = await related.Form("answer").Set("Model.IsCloseToFamily", "").Set("Model.HasOtherRole", "true").Set("Model.HasCloseTo", "true").PostAsync();
        Assert.NotNull(unweighed.ErrorAt("Model.OtherRole"));
        Assert.NotNull(unweighed.ErrorAt("Model.RolesKeptApart"));
        Assert.NotNull(unweighed.ErrorAt("Model.CloseTo"));
        var own = await unweighed.Form("answer").Set("Model.OtherRole", "Kontaktlærer").Set("Model.RolesKeptApart", "Familien ønsker det.")
            .Set("Model.CloseTo", TaskWork.Person("Ingrid").Id.ToString()).Set("Model.WhyStill", "Familien kjenner henne.").PostAsync();
        Assert.Contains("Gi oppgaven til en annen", own.ErrorAt("Model.CloseTo"), StringComparison.Ordinal);
        Assert.Equal("Kontaktlærer", own.Form("answer")["Model.OtherRole"]);

        await TaskWork.DoneAsync(own.Form("answer").Set("Model.CloseTo", TaskWork.Person("Marte").Id.ToString()));

        var caseId = (await app.RowsAsync(db => db.Appointments.Where(row => row.Ties != null)))[^1].CaseId;
        var file = (await ingrid.GetAsync($"/saker/{caseId}")).Document.QuerySelector("[aria-labelledby=oppnevning]")!.TextContent;
        Assert.Contains("Kontaktlærer. Familien ønsker det.", file, StringComparison.Ordinal);
        Assert.Contains("Nær Marte Lunde, som behandler saken", file, StringComparison.Ordinal);
        Assert.Contains("Familien kjenner henne.", file, StringComparison.Ordinal);
    }

    private async Task<Page> ChooseAsync(Browser marte, Browser ingrid)
    {
        var theCase = await app.AssessedCaseAsync(marte);
        await TaskWork.DoneAsync((await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.ChooseContributors))).Form("answer"));
        await TaskWork.DoneAsync((await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.Summary))).Form("answer").Set("Model.Text", "Kort."));
        await TaskWork.DoneAsync(TaskWork.Review(await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.FamilyReview))));
        await TaskWork.DoneAsync((await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.Decision))).Form("answer")
            .Set("Model.Outcome", "Coordinator").Set("Model.Reason", "Fordi.").Set("Model.ImpartialityConfirmed", "true")
            .Set("Model.Help[0].Help", "Møter").Set("Model.Help[0].EndsWhere", "Skolen").Set("Model.Help[0].TakenOverBy", "Rektor"));
        return await ingrid.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.ChooseCoordinator));
    }
}
