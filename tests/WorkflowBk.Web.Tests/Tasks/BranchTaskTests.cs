using System.Net;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Web.Tasks;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Tasks;

/// <summary>The pages of the tasks that only some cases have.</summary>
public sealed class BranchTaskTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task FamilyYes_OnItsPage_GivesTheFamilyAsContact()
    {
        var caseId = await BeginAsync();
        var page = await TakeAsync("Marte", caseId, TaskTypes.FamilyYes);
        Assert.NotNull((await page.Form("answer").PostAsync()).ErrorAt("Model.Answer"));

        var form = page.Form("answer")
            .Set("Model.Answer", "Yes").Set("Model.AnsweredOn", Today).Set("Model.NeedsInterpreter", "true")
            .Set("Model.InterpreterLanguage", "tigrinja").Set("Model.ContactName", "Selam <i>Tesfay</i>").Set("Model.ContactPhone", "92 00 00 00");
        var withoutInterpreter = await form.PostAsync();
        Assert.NotNull(withoutInterpreter.ErrorAt("Model.InterpreterPresent"));
        await TaskWork.DoneAsync(withoutInterpreter.Form("answer").Set("Model.InterpreterPresent", "true"));

        var theCase = await app.CaseAsync(caseId);
        Assert.Equal("Selam <i>Tesfay</i>", Assert.Single(theCase.Contacts).Name);
        var first = await TakeAsync("Marte", caseId, TaskTypes.FirstContact);
        Assert.Equal("Selam <i>Tesfay</i>", first.Form("answer")["Model.Contacts[0].Name"]);
        var file = await (await app.SignInAsync(TaskWork.Person("Marte"))).GetAsync($"/saker/{caseId}");
        Assert.Contains("Familiens eget ja", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstContact_GuidedElsewhere_AsksWhere()
    {
        var theCase = await app.OpenCaseAsync();
        var page = await TakeAsync("Marte", theCase.Id, TaskTypes.FirstContact);
        var form = page.Form("answer").Set("Model.GoesOn", "Elsewhere").Set("Model.Notes", "Vil ha råd.");

        var nowhere = await form.PostAsync();
        Assert.NotNull(nowhere.ErrorAt("Model.GuidedTo"));
        await TaskWork.DoneAsync(nowhere.Form("answer").Set("Model.GuidedTo", "Helsestasjonen"));

        Assert.Equal("Følg familien over", (await app.OpenTaskAsync(theCase.Id, TaskTypes.Form)).Texts.Title);
    }

    [Fact]
    public async Task Interim_OnItsPage_IsChosenAndShownOnTheCase()
    {
        var caseId = await BeginAsync(isPalliative: true);
        var page = await TakeAsync("Ingrid", caseId, TaskTypes.InterimCoordinator);
        Assert.NotNull((await page.Form("answer").PostAsync()).ErrorAt("Model.Needed"));

        var form = page.Form("answer").Set("Model.Needed", "Yes").Set("Model.CoordinatorId", TaskWork.Person("Silje").Id.ToString())
            .Set("Model.HoursPerWeek", "2,5");
        Assert.NotNull((await form.PostAsync()).ErrorAt("Model.Until"));
        await TaskWork.DoneAsync(form.Set("Model.Until", app.Clock.Now.AddMonths(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

        var file = await (await app.SignInAsync(TaskWork.Person("Ingrid"))).GetAsync($"/saker/{caseId}");
        Assert.Contains("Midlertidig", file.Text, StringComparison.Ordinal);
        Assert.Contains("Lindrende behandling", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interim_WhoHasRoomForThisFamilyOnly_CanBecomePermanent()
    {
        var caseId = await BeginAsync(isPalliative: true);
        var line = TaskWork.Person("Line").Id;
        await TaskWork.DoneAsync((await TakeAsync("Ingrid", caseId, TaskTypes.InterimCoordinator)).Form("answer")
            .Set("Model.Needed", "Yes").Set("Model.CoordinatorId", line.ToString()).Set("Model.HoursPerWeek", "1")
            .Set("Model.Until", app.Clock.Now.AddMonths(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

        var (here, elsewhere) = await app.UseAsync<CoordinatorChoices, (CoordinatorChoice, CoordinatorChoice)>(async choices =>
        {
            var cases = await app.RowsAsync(db => db.Cases.Where(row => row.Id == caseId));
            var other = await app.OpenCaseAsync();
            return (
                (await choices.ForAsync(cases[0], 1, TestContext.Current.CancellationToken)).Single(choice => choice.Person.Id == line),
                (await choices.ForAsync(other, 1, TestContext.Current.CancellationToken)).Single(choice => choice.Person.Id == line));
        });

        Assert.Empty(here.Barriers);
        Assert.Equal(["appointment.too-many-families"], elsewhere.Barriers.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Interim_NoLongerNeeded_IsNamedOnTheCaseAndReadsItNoMore()
    {
        using var later = new TestApp();
        var tests = new BranchTaskTests(later);
        var caseId = await tests.BeginAsync(isPalliative: true);
        var until = later.Clock.Now.AddMonths(2);
        await TaskWork.DoneAsync((await tests.TakeAsync("Ingrid", caseId, TaskTypes.InterimCoordinator)).Form("answer")
            .Set("Model.Needed", "Yes").Set("Model.CoordinatorId", TaskWork.Person("Silje").Id.ToString()).Set("Model.HoursPerWeek", "2,5")
            .Set("Model.Until", until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.OK, (await (await later.SignInAsync(TaskWork.Person("Silje"))).GetAsync($"/saker/{caseId}")).Status);
        later.Clock.Now = until.AddDays(1);
        await later.FireTimersAsync();

        await TaskWork.DoneAsync((await tests.TakeAsync("Ingrid", caseId, TaskTypes.InterimCoordinator)).Form("answer").Set("Model.Needed", "No"));

        Assert.Equal(HttpStatusCode.NotFound, (await (await later.SignInAsync(TaskWork.Person("Silje"))).GetAsync($"/saker/{caseId}")).Status);
        var file = await (await later.SignInAsync(TaskWork.Person("Ingrid"))).GetAsync($"/saker/{caseId}");
        Assert.Contains("Silje Brekke", file.Document.QuerySelector("[aria-labelledby=oppnevning]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Silje Brekke", file.Document.QuerySelector("[aria-labelledby=deltakere]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assessment_Straight_GoesToTheDecisionAndTheSecondReader()
    {
        await app.UseAsync<MunicipalityStore, bool>(async store =>
        {
            var profile = await store.GetAsync(TestContext.Current.CancellationToken);
            await store.SaveAsync(profile with { WantsSecondReader = true }, TestContext.Current.CancellationToken);
            return true;
        });
        var theCase = await app.OpenCaseAsync();
        await TaskWork.DoneAsync(TaskWork.FirstContact(await TakeAsync("Marte", theCase.Id, TaskTypes.FirstContact)));
        await TaskWork.DoneAsync(TaskWork.Assessment(await TakeAsync("Marte", theCase.Id, TaskTypes.InitialAssessment)).Set("Model.StraightToDecision", "true"));
        await TaskWork.DoneAsync((await TakeAsync("Marte", theCase.Id, TaskTypes.Decision)).Form("answer")
            .Set("Model.Outcome", "ChildCoordinator").Set("Model.Reason", "Klart oppfylt.").Set("Model.ImpartialityConfirmed", "true")
            .Set("Model.Help[0].Help", "Samle").Set("Model.Help[0].EndsWhere", "Når planen er laget").Set("Model.Help[0].TakenOverBy", "Skolen"));

        var page = await TakeAsync("Ingrid", theCase.Id, TaskTypes.SecondReader);
        Assert.Contains("Klart oppfylt.", page.Text, StringComparison.Ordinal);
        Assert.NotNull((await page.Form("answer").PostAsync()).ErrorAt("Model.Agrees"));
        await TaskWork.DoneAsync(page.Form("answer").Set("Model.Agrees", "Yes"));

        var choose = await TakeAsync("Ingrid", theCase.Id, TaskTypes.ChooseCoordinator);
        Assert.Contains("Forslag", choose.Text, StringComparison.Ordinal);
        var file = await (await app.SignInAsync(TaskWork.Person("Ingrid"))).GetAsync($"/saker/{theCase.Id}");
        Assert.Contains("Lest av Ingrid Solheim", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_TwoCasesOfOneChild_KeepsOneAndSaysSoInBoth()
    {
        var first = await app.OpenCaseAsync();
        await TakeAsync("Marte", first.Id, TaskTypes.FirstContact);
        var second = await app.OpenCaseAsync();
        await TakeAsync("Marte", second.Id, TaskTypes.FirstContact);
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var file = await marte.GetAsync($"/saker/{second.Id}");
        Assert.Contains(first.Reference, file.Document.QuerySelector("main [role=alert], main .ds-alert")!.TextContent, StringComparison.Ordinal);

        var join = await marte.GetAsync($"/saker/{second.Id}/sla-sammen/{first.Id}");
        Assert.NotNull((await join.Form("join").PostAsync()).ErrorAt("Model.Text"));
        var closed = await (await join.Form("join").Set("Model.Text", "Samme fødselsdato og telefon.").PostAsync()).FollowAsync();

        Assert.Contains($"Slått sammen med {first.Reference}.", closed.Text, StringComparison.Ordinal);
        Assert.Contains(second.Reference, (await marte.GetAsync($"/saker/{first.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_WithACaseOfAnotherChild_LeadsBackAndTellsNothing()
    {
        var mine = await app.OpenCaseAsync();
        await TakeAsync("Marte", mine.Id, TaskTypes.FirstContact);
        var other = await BeginAsync();

        var page = await (await app.SignInAsync(TaskWork.Person("Marte"))).GetAsync($"/saker/{mine.Id}/sla-sammen/{other}");

        Assert.Equal($"/saker/{mine.Id}", page.Destination);
    }

    private string Today => app.Clock.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Page> TakeAsync(string person, Guid caseId, string type) =>
        await (await app.SignInAsync(TaskWork.Person(person))).TakeAsync(await app.OpenTaskAsync(caseId, type));

    private async Task<Guid> BeginAsync(bool isPalliative = false)
    {
        var inquiry = new Inquiry(
            Channel.BtiHandOver,
            new Sender("Solveig Bakke", SenderRelation.Service, ContactWay.Email, null, "solveig@fjordvik.example", null),
            "Vi i barnehagen er bekymret.",
            new Child("Natan", new DateOnly(2023, 1, 9), null),
            new LanguageNeeds(LanguageForm.Nb, null),
            app.Clock.Now,
            TaskWork.Person("Marte").Id,
            new BtiHandOver(2, "Solveig Bakke"),
            IsPalliative: isPalliative);
        var outcome = await app.UseAsync<InquiryDesk, Workflows.Stimuli.StimulusOutcome>(
            desk => desk.ReceiveAsync(inquiry, Guid.NewGuid(), TestContext.Current.CancellationToken));
        return Guid.Parse(outcome.CorrelationId!);
    }
}
