using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.Tasks;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Tasks;

public sealed class HandingTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Claim_FromTheInbox_OpensTheTaskAndPutsThePersonOnTheCase()
    {
        var theCase = await app.OpenCaseAsync();
        var task = await app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact);
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));

        var answer = await (await marte.GetAsync($"/oppgaver?vis=ufordelte&sok={theCase.Reference}")).Form("claim").PostAsync("task", task.Id.ToString());

        Assert.EndsWith(task.Address(), answer.Location, StringComparison.Ordinal);
        Assert.Equal(TaskWork.Person("Marte").Id, (await app.TaskAsync(task.Id)).AssigneeId);
        Assert.Equal(CaseRole.Caseworker, Assert.Single(await app.MembersAsync(theCase.Id)).Role);
    }

    [Fact]
    public async Task Claim_AfterSomebodyElse_SaysSoAndChangesNothing()
    {
        var theCase = await app.OpenCaseAsync();
        var task = await app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact);
        var page = await (await app.SignInAsync(TaskWork.Person("Marte"))).GetAsync(task.Address());
        await (await app.SignInAsync(TaskWork.Person("Anders"))).TakeAsync(task);

        var answer = await page.Form("claim").PostAsync();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Anders Haug har oppgaven nå.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(TaskWork.Person("Anders").Id, (await app.TaskAsync(task.Id)).AssigneeId);
    }

    [Fact]
    public async Task Claim_ByTwoAtOnce_OneGetsIt()
    {
        var theCase = await app.OpenCaseAsync();
        var task = await app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact);
        StaffMember[] people = [TaskWork.Person("Marte"), TaskWork.Person("Anders")];

        var results = await Task.WhenAll(people.Select(person => app.UseAsync<TaskActions, Domain.Common.Result>(
            actions => actions.ClaimAsync(task.Id, person, TestContext.Current.CancellationToken))));

        Assert.Single(results, result => result.Succeeded);
        Assert.Equal("task.taken", Assert.Single(results, result => !result.Succeeded).Problems[0].Code);
        Assert.Single(await app.MembersAsync(theCase.Id));
    }

    [Fact]
    public async Task Claim_OfATaskForAnotherRole_IsRefused()
    {
        var task = await app.OpenTaskAsync((await app.OpenCaseAsync()).Id, TaskTypes.FirstContact);
        var jonas = await app.SignInAsync(TaskWork.Person("Jonas"));

        var inbox = await (await jonas.GetAsync("/oppgaver?vis=ufordelte")).Form("claim").PostAsync("task", task.Id.ToString());
        var page = await jonas.GetAsync(task.Address());
        var posted = await inbox.Form("claim").PostToAsync(task.Address());

        Assert.Equal(HttpStatusCode.NotFound, posted.Status);
        Assert.Contains("Oppgaven er for noen med en annen rolle.", inbox.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Release_ByTheHolder_LetsAnotherTakeItWithTheDraft()
    {
        var task = await app.OpenTaskAsync((await app.OpenCaseAsync()).Id, TaskTypes.FirstContact);
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var page = await marte.TakeAsync(task);
        await page.Form("answer").Set("Model.Notes", "Halvveis.").PostToAsync($"{task.Address()}/kladd");

        var released = await (await page.Form("release").PostAsync()).FollowAsync();

        Assert.Contains("Oppgaven er lagt tilbake", released.Text, StringComparison.Ordinal);
        var anders = await (await app.SignInAsync(TaskWork.Person("Anders"))).TakeAsync(task);
        Assert.Equal("Halvveis.", anders.Form("answer")["Model.Notes"]);
    }

    [Fact]
    public async Task Assign_ByTheLeader_GivesItToThoseWhoMayDoIt()
    {
        var theCase = await app.OpenCaseAsync();
        var task = await app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact);
        var page = await (await app.SignInAsync("ke-leader")).GetAsync(task.Address());
        Assert.Equal(["", "Anders Haug, Saksbehandler", "Marte Lunde, Saksbehandler"],
            page.Document.QuerySelectorAll("#Model-AssigneeId option").Select(option => option.GetAttribute("value") is "" ? "" : option.TextContent));

        var answer = await page.Form("assign").Set("Model.AssigneeId", TaskWork.Person("Anders").Id.ToString()).PostAsync();

        Assert.True(answer.IsRedirect);
        Assert.Equal(TaskWork.Person("Anders").Id, (await app.TaskAsync(task.Id)).AssigneeId);
        Assert.Equal(TaskWork.Person("Anders").Id, Assert.Single(await app.MembersAsync(theCase.Id)).StaffId);
    }

    [Theory]
    [InlineData("Jonas", "kan ikke gjøre denne oppgaven")]
    [InlineData("", "Svar på dette")]
    public async Task Assign_ToNobodyWhoMay_IsRefusedAtTheField(string name, string message)
    {
        var task = await app.OpenTaskAsync((await app.OpenCaseAsync()).Id, TaskTypes.FirstContact);
        var page = await (await app.SignInAsync("ke-leader")).GetAsync(task.Address());

        var answer = await page.Form("assign").Set("Model.AssigneeId", name == "" ? "" : TaskWork.Person(name).Id.ToString()).PostAsync();

        Assert.Contains(message, answer.ErrorAt("Model.AssigneeId"), StringComparison.Ordinal);
        Assert.Null((await app.TaskAsync(task.Id)).AssigneeId);
    }

    [Fact]
    public async Task Page_BeforeItIsTaken_ShowsNothingOfTheFamily()
    {
        var task = await app.OpenTaskAsync((await app.OpenCaseAsync()).Id, TaskTypes.FirstContact);

        foreach (var role in new[] { "caseworker", "ke-leader" })
        {
            var page = await (await app.SignInAsync(role)).GetAsync(task.Address());
            Assert.DoesNotContain("Solvang", page.Html, StringComparison.Ordinal);
            Assert.Contains("hol § 7-3", page.Text, StringComparison.Ordinal);
        }
    }
}
