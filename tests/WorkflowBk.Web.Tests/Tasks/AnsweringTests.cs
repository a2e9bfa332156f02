using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Tasks;

public sealed class AnsweringTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task FirstContact_WithMistakes_ShowsThemAtTheFieldsAndKeepsEverything()
    {
        var page = await TakenAsync(TaskTypes.FirstContact);
        var form = TaskWork.FirstContact(page)
            .Set("Model.Contacts[0].Email", "ikke en adresse")
            .Set("Model.Contacts[1].Name", "Far <script>alert(1)</script>")
            .Set("Model.ConsentGivenBy", "");

        var answer = await form.Set("Model.BirthDate", "31.02.2020").PostAsync();
        Assert.Contains("Datoen kan ikke leses", answer.ErrorAt("Model.BirthDate"), StringComparison.Ordinal);
        Assert.Equal("31.02.2020", answer.Form("answer")["Model.BirthDate"]);

        answer = await form.Set("Model.BirthDate", "").PostAsync();
        Assert.NotNull(answer.ErrorAt("Model.ConsentGivenBy"));
        answer = await answer.Form("answer").Set("Model.ConsentGivenBy", "Liv").PostAsync();

        Assert.NotNull(answer.ErrorAt("Model.Contacts[0].Email"));
        Assert.NotNull(answer.ErrorAt("Model.Contacts[1].Phone"));
        Assert.Equal("Far <script>alert(1)</script>", answer.Form("answer")["Model.Contacts[1].Name"]);
        Assert.DoesNotContain("<script>alert", answer.Html, StringComparison.Ordinal);
        Assert.Equal("Mor vil ha én å ringe til.", answer.Form("answer")["Model.Notes"]);
    }

    [Fact]
    public async Task FirstContact_FamilySaysNo_EndsTheCase()
    {
        var theCase = await app.OpenCaseAsync();
        var page = await TakenAsync(TaskTypes.FirstContact, theCase.Id);

        var refused = await page.Form("answer").Set("Model.GoesOn", "No").PostAsync();
        Assert.NotNull(refused.ErrorAt("Model.Notes"));
        await TaskWork.DoneAsync(refused.Form("answer").Set("Model.Notes", "De vil vente."));

        Assert.False((await app.CaseAsync(theCase.Id)).IsOpen);
    }

    [Fact]
    public async Task AddRow_KeepsWhatIsTyped()
    {
        var page = await TakenAsync(TaskTypes.FirstContact);

        var more = await TaskWork.FirstContact(page).PostAsync("add", "Contacts");

        Assert.Contains("Model.Contacts[2].Name", more.Form("answer").Names);
        Assert.Equal("Mor vil ha én å ringe til.", more.Form("answer")["Model.Notes"]);
        Assert.Empty(more.Errors);
    }

    [Fact]
    public async Task TextOver20000Characters_IsRefusedAtTheField()
    {
        var page = await TakenAsync(TaskTypes.FirstContact);

        var answer = await TaskWork.FirstContact(page).Set("Model.Notes", new string('å', 100_000)).PostAsync();

        Assert.Contains("høyst 20000 tegn", answer.ErrorAt("Model.Notes")!.Replace("\u00a0", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assessment_WithoutAnswers_AsksForEachCondition()
    {
        var theCase = await app.OpenCaseAsync();
        await TaskWork.DoneAsync(TaskWork.FirstContact(await TakenAsync(TaskTypes.FirstContact, theCase.Id)));
        var page = await TakenAsync(TaskTypes.InitialAssessment, theCase.Id);

        var answer = await page.Form("answer").Set("Model.ChildUnder18OrExpected.Verdict", "Unclear").PostAsync();

        Assert.NotNull(answer.ErrorAt("Model.ChildUnder18OrExpected.Reason"));
        Assert.NotNull(answer.ErrorAt("Model.SeriousIllnessOrImpairment.Verdict"));
        Assert.Equal(["Vilkår 1: Skriv hvorfor du svarer slik.", "Vilkår 2: Svar ja, nei eller uavklart.", "Vilkår 3: Svar ja, nei eller uavklart."], answer.Errors);
        Assert.Equal("Unclear", answer.Form("answer")["Model.ChildUnder18OrExpected.Verdict"]);
    }

    [Fact]
    public async Task Decision_WithMistakes_ShowsThemAtTheFields()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await app.AssessedCaseAsync(marte);
        await TaskWork.DoneAsync((await TakenAsync(TaskTypes.ChooseContributors, theCase.Id)).Form("answer"));
        await TaskWork.DoneAsync((await TakenAsync(TaskTypes.Summary, theCase.Id)).Form("answer").Set("Model.Text", "Kort."));
        await TaskWork.DoneAsync(TaskWork.Review(await TakenAsync(TaskTypes.FamilyReview, theCase.Id)));
        var page = await TakenAsync(TaskTypes.Decision, theCase.Id);

        var nothing = await page.Form("answer").PostAsync();
        Assert.NotNull(nothing.ErrorAt("Model.Outcome"));
        var half = await nothing.Form("answer").Set("Model.Outcome", "Coordinator").Set("Model.Help[2].Help", "Samle møtene").PostAsync();
        Assert.NotNull(half.ErrorAt("Model.Help[2].EndsWhere"));
        Assert.NotNull(half.ErrorAt("Model.Reason"));
        Assert.NotNull(half.ErrorAt("Model.ImpartialityConfirmed"));
        Assert.Equal("Samle møtene", half.Form("answer")["Model.Help[2].Help"]);

        var undated = await half.Form("answer").Set("Model.Outcome", "NotNow").Set("Model.Reason", "Vent.").Set("Model.ImpartialityConfirmed", "true").PostAsync();
        Assert.NotNull(undated.ErrorAt("Model.ReassessOn"));
        await TaskWork.DoneAsync(undated.Form("answer").Set("Model.ReassessOn", "07.06.2030"));
        Assert.Equal(new DateOnly(2030, 6, 7), (await app.CaseAsync(theCase.Id)).Decision!.ReassessOn);
    }

    [Fact]
    public async Task Answer_Twice_HasOneEffectAndSaysSo()
    {
        var theCase = await app.OpenCaseAsync();
        var form = TaskWork.FirstContact(await TakenAsync(TaskTypes.FirstContact, theCase.Id));
        Assert.True((await form.PostAsync()).IsRedirect);

        var again = await form.Set("Model.Notes", "Noe annet.").PostAsync();

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("Du har allerede gjort denne oppgaven.", again.Text, StringComparison.Ordinal);
        Assert.Equal("Mor vil ha én å ringe til.", (await app.CaseAsync(theCase.Id)).FirstContact!.Notes);
        Assert.Single(await app.OpenTasksAsync(theCase.Id));
    }

    [Fact]
    public async Task Answer_AfterItWasGivenToAnother_IsNotTaken()
    {
        var theCase = await app.OpenCaseAsync();
        var task = await app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact);
        var form = TaskWork.FirstContact(await TakenAsync(TaskTypes.FirstContact, theCase.Id));
        await app.ChangeAsync(task.Id, row => row.Assign(TaskWork.Person("Anders"), TaskWork.Person("Ingrid")));

        var answer = await form.PostAsync();

        Assert.Contains("Anders Haug har oppgaven nå.", answer.Text, StringComparison.Ordinal);
        Assert.Null((await app.CaseAsync(theCase.Id)).FirstContact);
    }

    [Fact]
    public async Task Answer_ToACancelledTask_SaysThatItFellAway()
    {
        var theCase = await app.OpenCaseAsync();
        var task = await app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact);
        var form = TaskWork.FirstContact(await TakenAsync(TaskTypes.FirstContact, theCase.Id));
        await app.ChangeAsync(task.Id, row => row.Cancel());

        var answer = await form.PostAsync();

        Assert.Contains("Oppgaven er falt bort", answer.Text, StringComparison.Ordinal);
        Assert.Equal(TaskState.Cancelled, (await app.TaskAsync(task.Id)).State);
    }

    [Fact]
    public async Task Answer_WhileTheCaseStandsStill_TellsWhoMustLook()
    {
        var theCase = await app.OpenCaseAsync();
        var form = TaskWork.FirstContact(await TakenAsync(TaskTypes.FirstContact, theCase.Id));
        await app.UseAsync<Data.MunicipalityDb, int>(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(
            db.Database, $"UPDATE \"Instances\" SET \"Status\" = 'Faulted' WHERE \"CorrelationId\" = {theCase.Id.ToString()}", TestContext.Current.CancellationToken));

        var answer = await form.PostAsync();

        Assert.Contains("Saken står stille", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Mor vil ha én å ringe til.", answer.Form("answer")["Model.Notes"]);
    }

    [Fact]
    public async Task ClosedTask_ShowsWhoDidItAndTheWayToTheCase()
    {
        var theCase = await app.OpenCaseAsync();
        var page = await TakenAsync(TaskTypes.FirstContact, theCase.Id);
        await TaskWork.DoneAsync(TaskWork.FirstContact(page));

        var closed = await page.Browser.GetAsync(page.Address);

        Assert.Contains("Marte Lunde gjorde oppgaven 7. januar 2030 kl. 10.00.", closed.Text, StringComparison.Ordinal);
        Assert.NotNull(closed.Document.QuerySelector($"main a[href='/saker/{theCase.Id}']"));
    }

    [Fact]
    public async Task Contribution_ShowsTheContributorNoMoreThanTheQuestion()
    {
        var theCase = await app.AssessedCaseAsync(await app.SignInAsync(TaskWork.Person("Marte")));
        await TaskWork.DoneAsync((await TakenAsync(TaskTypes.ChooseContributors, theCase.Id)).Form("answer")
            .Set("Model.Services", TaskWork.Service("PPT").ToString()).Set("Model.Question", "Hva ser dere?"));
        var task = await app.OpenTaskAsync(theCase.Id, TaskTypes.Contribution);

        var kari = await (await app.SignInAsync(TaskWork.Person("Kari"))).TakeAsync(task);
        var jonas = await (await app.SignInAsync(TaskWork.Person("Jonas"))).GetAsync(task.Address());

        Assert.Contains("Iris, 5 år", kari.Text, StringComparison.Ordinal);
        Assert.Contains("Hva Iris strever med i barnehagen.", kari.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Solvang", "91 00 00 00", "Mor vil ha", "Mor forteller", "henge sammen", "/saker/" + theCase.Id })
            Assert.DoesNotContain(hidden, kari.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, jonas.Status);
        Assert.NotNull((await kari.Form("answer").PostAsync()).ErrorAt("Model.Text"));
    }

    private async Task<Page> TakenAsync(string type, Guid? caseId = null)
    {
        var task = await app.OpenTaskAsync(caseId ?? (await app.OpenCaseAsync()).Id, type);
        return await (await app.SignInAsync(TaskWork.Person("Marte"))).TakeAsync(task);
    }
}
