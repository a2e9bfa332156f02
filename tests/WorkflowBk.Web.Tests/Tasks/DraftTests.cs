using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Tasks;

public sealed class DraftTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Save_ThenOpen_RestoresEveryField()
    {
        var (task, page) = await TakenAsync();
        var form = TaskWork.FirstContact((await TaskWork.FirstContact(page).PostAsync("add", "Contacts")))
            .Set("Model.Contacts[2].Name", "Bestemor")
            .Set("Model.BirthDate", "31.2")
            .Set("Model.NeedsInterpreter", "true")
            .Set("Model.InterpreterLanguage", "somali");

        var saved = await form.PostToAsync($"{task.Address()}/kladd");
        app.Clock.Advance(TimeSpan.FromHours(1));
        var opened = await page.Browser.GetAsync(task.Address());

        Assert.Equal(HttpStatusCode.NoContent, saved.Status);
        var restored = opened.Form("answer");
        foreach (var name in form.Names.Where(name => name.StartsWith("Model.", StringComparison.Ordinal)))
            Assert.Equal(form[name], restored[name]);
        Assert.Equal(2, opened.Document.QuerySelectorAll("[name='Model.ConsentTo']:checked").Length);
        Assert.Contains("Her er det du skrev sist. Det ble lagret 7. januar 2030", opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("RequestVerification", (await app.TaskAsync(task.Id)).Draft!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_TooLarge_IsRefused()
    {
        var (task, page) = await TakenAsync();

        var answer = await page.Form("answer").Set("Model.Notes", new string('x', 210_000)).PostToAsync($"{task.Address()}/kladd");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Null((await app.TaskAsync(task.Id)).Draft);
    }

    [Fact]
    public async Task Save_OfAClosedTask_IsAConflict()
    {
        var (task, page) = await TakenAsync();
        var form = page.Form("answer");
        await TaskWork.DoneAsync(TaskWork.FirstContact(page));

        var answer = await form.PostToAsync($"{task.Address()}/kladd");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(TaskState.Done, (await app.TaskAsync(task.Id)).State);
        Assert.Null((await app.TaskAsync(task.Id)).Draft);
    }

    [Fact]
    public async Task Save_WithoutTheFormsToken_IsRefused()
    {
        var (task, page) = await TakenAsync();

        var answer = await page.Browser.PostAsync($"{task.Address()}/kladd", [KeyValuePair.Create("Model.Notes", "Forfalsket.")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null((await app.TaskAsync(task.Id)).Draft);
    }

    [Fact]
    public async Task Save_ByOthers_IsRefused()
    {
        var (task, _) = await TakenAsync();
        var other = await app.SignInAsync(TaskWork.Person("Jonas"));
        var token = await other.GetAsync("/oppgaver");
        var colleague = await (await app.SignInAsync(TaskWork.Person("Anders"))).GetAsync("/oppgaver");

        Assert.Equal(HttpStatusCode.NotFound, (await token.Form("claim").PostToAsync($"{task.Address()}/kladd")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await colleague.Form("claim").PostToAsync($"{task.Address()}/kladd")).Status);
        Assert.Null((await app.TaskAsync(task.Id)).Draft);
    }

    private async Task<(HumanTask Task, Page Page)> TakenAsync()
    {
        var task = await app.OpenTaskAsync((await app.OpenCaseAsync()).Id, TaskTypes.FirstContact);
        return (task, await (await app.SignInAsync(TaskWork.Person("Marte"))).TakeAsync(task));
    }
}
