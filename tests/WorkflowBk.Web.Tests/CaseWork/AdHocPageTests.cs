using System.Net;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.CaseWork;

public sealed class AdHocPageTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task AdHoc_FromTheCaseToItsResult_IsToldOnTheCase()
    {
        var (marte, caseId) = await CaseAsync();
        var form = Fill((await marte.GetAsync($"/saker/{caseId}/oppgaver/ny")).Form("ad-hoc"));

        await form.PostAsync();
        var page = await (await form.PostAsync()).FollowAsync();
        var task = await app.OpenTaskAsync(caseId, HumanTask.AdHocType);
        var anders = await app.SignInAsync(TaskWork.Person("Anders"));
        Assert.Contains("Ring habiliteringen", (await anders.GetAsync("/oppgaver")).Text, StringComparison.Ordinal);
        var empty = await (await anders.GetAsync(task.Address())).Form("answer").PostAsync();
        await TaskWork.DoneAsync((await anders.GetAsync(task.Address())).Form("answer").Set("Model.Result", "Ferdig <i>i mars</i> {{ x }}."));

        Assert.Contains("Oppgaven er lagt til.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Skriv hva som kom ut av det."], empty.Errors);
        var after = await marte.GetAsync($"/saker/{caseId}");
        Assert.Contains("Ferdig <i>i mars</i> {{ x }}.", after.Text, StringComparison.Ordinal);
        Assert.Contains("Ny oppgave: Ring habiliteringen", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AdHoc_CalledOffMeanwhile_TellsWhoeverWasDoingIt()
    {
        var (marte, caseId) = await CaseAsync();
        await Fill((await marte.GetAsync($"/saker/{caseId}/oppgaver/ny")).Form("ad-hoc")).PostAsync();
        var task = await app.OpenTaskAsync(caseId, HumanTask.AdHocType);
        var anders = await app.SignInAsync(TaskWork.Person("Anders"));
        var stale = (await anders.GetAsync(task.Address())).Form("answer").Set("Model.Result", "Ringt.");
        var page = await marte.GetAsync(task.Address());

        var without = await page.Form("cancel-ad-hoc").PostAsync();
        var cancelled = await (await page.Form("cancel-ad-hoc").Set("Model.CancelReason", "De ringte selv.").PostAsync()).FollowAsync();
        var late = await stale.PostAsync();

        Assert.Contains("Skriv hvorfor oppgaven avlyses.", without.Text, StringComparison.Ordinal);
        Assert.Contains("Oppgaven er avlyst.", cancelled.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, late.Status);
        Assert.Contains("Oppgaven er falt bort", late.Text, StringComparison.Ordinal);
        Assert.Contains("De ringte selv.", (await marte.GetAsync($"/saker/{caseId}")).Text, StringComparison.Ordinal);
        Assert.Null((await app.TaskAsync(task.Id)).ResultText);
    }

    [Fact]
    public async Task AdHoc_ForAServiceTheFamilyHasNotAgreedTo_IsRefusedAtTheField()
    {
        var (marte, caseId) = await CaseAsync();
        var form = Fill((await marte.GetAsync($"/saker/{caseId}/oppgaver/ny")).Form("ad-hoc")).Set("Model.PersonId", TaskWork.Person("Ola").Id.ToString());

        var answer = await form.PostAsync();

        Assert.Equal("Familien har ikke samtykket til at denne tjenesten kan spørres.", answer.ErrorAt("Model.PersonId"));
        Assert.Equal("Ring habiliteringen", answer.Form("ad-hoc")["Model.Title"]);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(TaskWork.Person("Anders"))).GetAsync($"/saker/{caseId}/oppgaver/ny")).Status);
    }

    [Fact]
    public async Task Delegate_AndGiveBack_GoesThereAndHomeWithTheNotes()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await app.OpenCaseAsync();
        var task = (await app.OpenTasksAsync(theCase.Id)).Single();
        var page = await marte.TakeAsync(task);
        var delegation = page.Form("delegate").Set("Model.DelegateTo", TaskWork.Person("Anders").Id.ToString()).Set("Model.DelegateNote", "Kan du ringe <mor>?");

        var given = await (await delegation.PostAsync()).FollowAsync();
        var again = await delegation.PostAsync();
        var anders = await app.SignInAsync(TaskWork.Person("Anders"));
        var his = await anders.GetAsync(task.Address());
        Assert.Contains("Kan du ringe <mor>?", his.Text, StringComparison.Ordinal);
        var back = his.Form("give-back").Set("Model.BackNote", "Hun tar telefonen etter tre.");
        await back.PostAsync();
        var stale = await back.PostAsync();

        Assert.Contains("Oppgaven er overlatt. Du får den tilbake.", given.Text, StringComparison.Ordinal);
        Assert.Contains("Anders Haug har oppgaven nå.", again.Text, StringComparison.Ordinal);
        Assert.Contains("Marte Lunde har oppgaven nå.", stale.Text, StringComparison.Ordinal);
        Assert.Equal((TaskWork.Person("Marte").Id, null), ((await app.TaskAsync(task.Id)).AssigneeId, (await app.TaskAsync(task.Id)).DelegatedById));
        Assert.Contains("Hun tar telefonen etter tre.", (await marte.GetAsync($"/saker/{theCase.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await app.RowsAsync(db => db.TaskHandings.Where(row => row.TaskId == task.Id))).Count);
    }

    [Fact]
    public async Task Pause_AndResume_ShowsBothDatesWhereverTheDeadlineStands()
    {
        var (marte, caseId) = await CaseAsync();
        var address = $"/saker/{caseId}/frister";
        var page = await marte.GetAsync(address);
        var pause = page.Form("pause").Set("Model.Reason", "Venter på epikrise.");

        var without = await page.Form("pause").Set("Model.Reason", "").PostAsync();
        await pause.PostAsync();
        await pause.PostAsync();
        var paused = await marte.GetAsync($"/saker/{caseId}");
        app.Clock.Advance(TimeSpan.FromDays(7));
        marte = await app.SignInAsync(TaskWork.Person("Marte"));
        await (await marte.GetAsync(address)).Form("resume").PostAsync();
        var resumed = await marte.GetAsync($"/saker/{caseId}");
        var inbox = await marte.GetAsync("/oppgaver");

        Assert.NotNull(without.ErrorAt("Model.Reason"));
        Assert.Contains("Satt på pause", paused.Text, StringComparison.Ordinal);
        Assert.Contains("Venter på epikrise.", resumed.Text, StringComparison.Ordinal);
        foreach (var text in new[] { resumed.Text, inbox.Text })
            Assert.Contains("opprinnelig", text, StringComparison.Ordinal);
        Assert.All(await app.RowsAsync(db => db.Deadlines.Where(row => row.CaseId == caseId && row.ClosedOn == null)), row => Assert.Single(row.Pauses));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(TaskWork.Person("Anders"))).GetAsync(address)).Status);
    }

    private static Form Fill(Form form) => form
        .Set("Model.Title", "Ring habiliteringen").Set("Model.Reason", "Hør når utredningen er ferdig.")
        .Set("Model.Due", "1.2.2035").Set("Model.PersonId", TaskWork.Person("Anders").Id.ToString());

    private async Task<(Browser Marte, Guid CaseId)> CaseAsync()
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        return (marte, (await app.AssessedCaseAsync(marte)).Id);
    }
}
