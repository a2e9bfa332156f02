using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Contributions;

/// <summary>A case where a doctor without an account is asked in the place of the physiotherapists.</summary>
internal sealed class AskedOutside(TestApp app, Guid caseId)
{
    public const string Email = "kari@legekontoret.example";

    public Guid CaseId => caseId;

    public static async Task<AskedOutside> BeginAsync(TestApp app)
    {
        var marte = await app.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await app.AssessedCaseAsync(marte);
        var page = await marte.TakeAsync(await app.OpenTaskAsync(theCase.Id, TaskTypes.ChooseContributors));
        var physio = TaskWork.Service("Fysio- og ergoterapitjenesten").ToString();
        var form = page.Form("answer");
        var row = Enumerable.Range(0, 2).Select(index => $"Model.Each[{index}]").Single(name => form[$"{name}.ServiceId"] == physio);
        await TaskWork.DoneAsync(form
            .Set("Model.Services", TaskWork.Service("PPT").ToString(), physio)
            .Set("Model.Question", "Hva trenger <b>Iris</b>? {{ child }}")
            .Set($"{row}.Name", "Kari Lege").Set($"{row}.Role", "fastlege").Set($"{row}.Email", Email));
        return new AskedOutside(app, theCase.Id);
    }

    /// <summary>The addresses of the links that have been sent, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync() =>
    [
        .. (await app.RowsAsync(db => db.AllNotices.Where(notice => notice.CaseId == caseId && notice.Address == Email).OrderBy(notice => notice.CreatedAt)))
            .Select(notice => Regex.Match(notice.Body, "/bidrag/[A-Za-z0-9_-]{43}").Value)
            .Where(link => link.Length > 0),
    ];

    /// <summary>The question, opened by somebody who has confirmed who they are.</summary>
    public static async Task<Page> ConfirmedAsync(Browser browser, string link) =>
        await (await (await browser.GetAsync(link)).Form("confirm").Set("Confirm.Confirmed", "true").PostAsync()).FollowAsync();

    public Task<Case> CaseAsync() => app.CaseAsync(caseId);
}
