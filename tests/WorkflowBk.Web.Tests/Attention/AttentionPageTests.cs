using System.Net;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Attention;

public sealed class AttentionPageTests : IDisposable
{
    private readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("nb", "Alt er i rute", "Trenger oppmerksomhet")]
    [InlineData("nn", "Alt er i rute", "Treng merksemd")]
    public async Task Page_NothingWrong_SaysSo(string language, string text, string title)
    {
        var page = await (await _app.SignInAsync("ke-leader", language)).GetAsync("/oppmerksomhet");

        Assert.Contains(text, page.Text, StringComparison.Ordinal);
        Assert.Equal(title, page.Document.QuerySelector("h1")!.TextContent);
        Assert.Null(page.Document.QuerySelector(".wb-nav__count"));
    }

    [Fact]
    public async Task Give_FromTheList_ResolvesItAndTheCountersFollow()
    {
        var theCase = await _app.OpenCaseAsync();
        var task = await _app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact);
        _app.Clock.Advance(TimeSpan.FromDays(2));
        var ingrid = await _app.SignInAsync("ke-leader");
        var page = await ingrid.GetAsync("/oppmerksomhet");
        Assert.Contains($"{theCase.Reference} Ingen har tatt «Første kontakt» (saksbehandler).", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Solvang", page.Html, StringComparison.Ordinal);
        Assert.Contains("1 ting trenger oppmerksomhet.", (await ingrid.GetAsync("/oppgaver")).Text, StringComparison.Ordinal);

        var nobody = await page.Form("act").PostAsync("give", task.Id.ToString());
        var form = page.Form("act").Set($"to-{task.Id}", TaskWork.Person("Anders").Id.ToString());
        var given = await (await form.PostAsync("give", task.Id.ToString())).FollowAsync();
        var again = await form.PostAsync("give", task.Id.ToString());

        Assert.Equal(["Velg hvem som skal få oppgaven."], nobody.Errors);
        Assert.Contains("Oppgaven er gitt videre.", given.Text, StringComparison.Ordinal);
        Assert.Contains("Alt er i rute", given.Text, StringComparison.Ordinal);
        Assert.Equal(["Dette er allerede løst, av deg eller noen andre."], again.Errors);
        Assert.Equal(TaskWork.Person("Anders").Id, (await _app.TaskAsync(task.Id)).AssigneeId);
    }

    [Fact]
    public async Task Retry_AFailedNotice_IsSentAgain()
    {
        var (marte, notice) = await NoticeAsync(change => change.MarkFailed("550 no such user"));
        var page = await marte.GetAsync("/oppmerksomhet");
        Assert.Contains("kom ikke fram.", page.Text, StringComparison.Ordinal);

        var answer = await (await page.Form("act").PostAsync("retry", notice.ToString())).FollowAsync();
        var stale = await page.Form("act").PostAsync("retry", notice.ToString());

        Assert.Contains("Meldingen sendes på nytt nå.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["Dette er allerede løst, av deg eller noen andre."], stale.Errors);
        Assert.Equal(NoticeState.Waiting, Assert.Single(await _app.RowsAsync(db => db.Notices.Where(row => row.Id == notice))).State);
    }

    [Fact]
    public async Task Retry_OfAnothersCase_ChangesNothing()
    {
        var (_, notice) = await NoticeAsync(change => change.MarkFailed("550"));
        var anders = await _app.SignInAsync(TaskWork.Person("Anders"));

        var answer = await (await anders.GetAsync("/oppmerksomhet")).Form("act").PostAsync("retry", notice.ToString());

        Assert.Equal(["Dette er allerede løst, av deg eller noen andre."], answer.Errors);
        Assert.Equal(NoticeState.Failed, Assert.Single(await _app.RowsAsync(db => db.Notices.Where(row => row.Id == notice))).State);
    }

    [Fact]
    public async Task LastContributorLeaves_TheirTasksStandAtOnce()
    {
        var marte = await _app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await _app.AssessedCaseAsync(marte);
        var choose = await marte.TakeAsync(await _app.OpenTaskAsync(theCase.Id, TaskTypes.ChooseContributors));
        await TaskWork.DoneAsync(choose.Form("answer").Set("Model.Services", TaskWork.Service("PPT").ToString()).Set("Model.Question", "Hva ser dere?"));

        var sara = await _app.SignInAsync("admin");
        var closed = await (await sara.GetAsync($"/admin/personer/{TaskWork.Person("Kari").Id}")).Form("close").PostAsync();

        Assert.True(closed.IsRedirect);
        Assert.Contains(
            "Ingen med åpen konto kan gjøre", (await (await _app.SignInAsync("ke-leader")).GetAsync("/oppmerksomhet")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_IsForThoseWhoAnswerForSomething()
    {
        foreach (var (role, status) in new[]
        {
            ("ke-leader", HttpStatusCode.OK), ("caseworker", HttpStatusCode.OK), ("service-leader", HttpStatusCode.OK),
            ("coordinator", HttpStatusCode.OK), ("contributor", HttpStatusCode.Forbidden), ("admin", HttpStatusCode.Forbidden),
            ("process-owner", HttpStatusCode.Forbidden),
        })
        {
            Assert.Equal(status, (await (await _app.SignInAsync(role)).GetAsync("/oppmerksomhet")).Status);
        }
    }

    /// <summary>A notice of a case that Marte is on, in the state a delivery left it.</summary>
    private async Task<(Browser Marte, Guid Notice)> NoticeAsync(Action<Notice> change)
    {
        var marte = await _app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await _app.OpenCaseAsync();
        await marte.TakeAsync(await _app.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact));
        Notice notice = new(
            Guid.CreateVersion7(), theCase.Id, "inquiry-received", "Liv Solvang", "liv@solvang.example", Domain.Families.LanguageForm.Nb, "Nytt",
            "Nytt", _app.Clock.Now);
        change(notice);
        await _app.UseAsync<MunicipalityDb, int>(async db =>
        {
            await db.Notices.Where(row => row.CaseId == theCase.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            db.Add(notice);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return (marte, notice.Id);
    }
}
