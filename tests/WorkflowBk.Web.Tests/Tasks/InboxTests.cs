using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Tasks;

public sealed class InboxTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Tabs_ShowEachRoleItsOwnRows()
    {
        var free = await app.OpenCaseAsync();
        var taken = await app.OpenCaseAsync();
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        await marte.TakeAsync(await app.OpenTaskAsync(taken.Id, TaskTypes.FirstContact));
        var anders = await app.SignInAsync(TaskWork.Person("Anders"));
        var jonas = await app.SignInAsync(TaskWork.Person("Jonas"));
        var ingrid = await app.SignInAsync("ke-leader");

        Assert.True(await ShowsAsync(marte, "mine", taken.Reference));
        Assert.False(await ShowsAsync(marte, "mine", free.Reference));
        Assert.True(await ShowsAsync(marte, "ufordelte", free.Reference));
        Assert.False(await ShowsAsync(marte, "ufordelte", taken.Reference));
        Assert.True(await ShowsAsync(anders, "alle", taken.Reference));
        Assert.False(await ShowsAsync(ingrid, "ufordelte", free.Reference));
        Assert.True(await ShowsAsync(ingrid, "alle", free.Reference));
        Assert.True(await ShowsAsync(ingrid, "alle", taken.Reference));
        foreach (var tab in new[] { "mine", "ufordelte", "alle" })
            Assert.False(await ShowsAsync(jonas, tab, free.Reference));
    }

    [Fact]
    public async Task Name_IsShownOnlyToThoseOnTheCase()
    {
        var theCase = await app.OpenCaseAsync();
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact));

        var own = await marte.GetAsync($"/oppgaver?vis=alle&sok={theCase.Reference}");
        var leader = await (await app.SignInAsync("ke-leader")).GetAsync($"/oppgaver?vis=alle&sok={theCase.Reference}");

        Assert.Contains(TaskWork.ChildName, own.Text, StringComparison.Ordinal);
        Assert.Contains(theCase.Reference, leader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(TaskWork.ChildName, leader.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nynorsk_ShowsTheTasksOwnNynorsk()
    {
        var theCase = await app.OpenCaseAsync();
        var marte = await app.SignInAsync(TaskWork.Person("Marte"), "nn");
        await TaskWork.FirstContact(await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact))).PostAsync();

        var page = await marte.GetAsync($"/oppgaver?sok={theCase.Reference}");

        Assert.Contains("Innleiande vurdering", page.Text, StringComparison.Ordinal);
        Assert.Contains("Mål", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/oppgaver?vis=tull&side=-3&sok=%25%27%22%3Cb%3E&ferdig=ikke-en-id")]
    [InlineData("/oppgaver?side=9999999999999999999&vis=alle")]
    public async Task Address_WithNonsense_IsAnInbox(string address)
    {
        var page = await (await app.SignInAsync("caseworker")).GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task Done_OfAnother_SaysNothing()
    {
        var theCase = await app.OpenCaseAsync();
        var task = await app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact);
        await TaskWork.DoneAsync(TaskWork.FirstContact(await (await app.SignInAsync(TaskWork.Person("Marte"))).TakeAsync(task)));

        var page = await (await app.SignInAsync(TaskWork.Person("Anders"))).GetAsync($"/oppgaver?ferdig={task.Id}");

        Assert.DoesNotContain("er gjort", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("process-owner")]
    public async Task PeopleWithoutCases_HaveNoInbox(string role)
    {
        var page = await (await app.SignInAsync(role)).GetAsync("/oppgaver");

        Assert.NotEqual(HttpStatusCode.OK, page.Status);
    }

    private static async Task<bool> ShowsAsync(Browser browser, string tab, string reference) =>
        (await browser.GetAsync($"/oppgaver?vis={tab}&sok={reference}")).Document.QuerySelectorAll("tbody tr").Length > 0;
}
