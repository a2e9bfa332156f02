using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Tests.CaseWork;
using WorkflowBk.Web.Tests.Intake;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Problems;

/// <summary>The database takes nothing for a while: nobody loses what they wrote, and it works when they press again.</summary>
[Trait("Database", "SQLite")]
public sealed class OutageTests : IDisposable
{
    // More than there is room for between what is written already.
    private static readonly string _long = string.Join(' ', Enumerable.Range(1, 1500).Select(number => $"ord{number}"));

    private readonly TroubledDatabase _database = new();

    private TestApp App => _database.App;

    [Theory]
    [InlineData(Trouble.Locked, "nb", "Det ble ikke lagret", "står fortsatt i skjemaet")]
    [InlineData(Trouble.ReadOnly, "nn", "Det vart ikkje lagra", "står framleis i skjemaet")]
    [InlineData(Trouble.Full, "en", "It was not saved", "is still in the form")]
    public async Task Inquiry_WhenNothingCanBeSaved_StaysInTheFormAndIsSentOnceAfterwards(Trouble trouble, string language, string title, string kept)
    {
        var form = (await ContactForm.OpenAsync(App.NewBrowser(language), "Liv Solvang")).Set("Model.OwnWords", _long);
        await _database.SetAsync(trouble);

        var refused = await form.PostAsync();

        AssertRefused(refused, title, kept);
        Assert.Equal(("Liv Solvang", "91 00 00 01", _long), (refused.Form("inquiry")["Model.SenderName"], refused.Form("inquiry")["Model.Phone"], refused.Form("inquiry")["Model.OwnWords"]));
        Assert.Empty(await App.RowsAsync(db => db.Cases));

        await _database.SetAsync(Trouble.None);
        var receipt = await (await refused.Form("inquiry").PostAsync()).FollowAsync();

        Assert.Equal(Assert.Single(await App.RowsAsync(db => db.Cases)).Reference, ContactForm.Reference(receipt));
    }

    [Theory]
    [InlineData(Trouble.Locked, "nn", "Det vart ikkje lagra", "står framleis i skjemaet")]
    [InlineData(Trouble.ReadOnly, "nb", "Det ble ikke lagret", "står fortsatt i skjemaet")]
    [InlineData(Trouble.Full, "nb", "Det ble ikke lagret", "står fortsatt i skjemaet")]
    public async Task Task_WhenNothingCanBeSaved_StaysOpenWithTheAnswerInTheForm(Trouble trouble, string language, string title, string kept)
    {
        var theCase = await App.OpenCaseAsync();
        var marte = await App.SignInAsync(TaskWork.Person("Marte"), language);
        var task = await App.OpenTaskAsync(theCase.Id, TaskTypes.FirstContact);
        var form = TaskWork.FirstContact(await marte.TakeAsync(task)).Set("Model.Notes", _long);
        await _database.SetAsync(trouble);

        var refused = await form.PostAsync();

        AssertRefused(refused, title, kept);
        Assert.Equal(_long, refused.Form("answer")["Model.Notes"]);
        Assert.Equal("Liv Solvang", refused.Form("answer")["Model.ConsentGivenBy"]);
        Assert.Equal(TaskState.Open, (await App.TaskAsync(task.Id)).State);

        await _database.SetAsync(Trouble.None);
        Assert.True((await refused.Form("answer").PostAsync()).IsRedirect);

        Assert.Equal(TaskState.Done, (await App.TaskAsync(task.Id)).State);
        Assert.Single(await App.RowsAsync(db => db.Tasks.Where(row => row.CaseId == theCase.Id && row.Type == TaskTypes.InitialAssessment)));
    }

    [Fact]
    public async Task File_WhenNothingCanBeSaved_IsAnsweredWithAPageThatSaysSo()
    {
        var marte = await App.SignInAsync(TaskWork.Person("Marte"));
        var theCase = await App.AssessedCaseAsync(marte);
        var address = $"/saker/{theCase.Id}/vedlegg";
        await _database.SetAsync(Trouble.ReadOnly);

        var refused = await Upload.SendAsync(marte, address, "brev.txt", "Kjære dere");

        AssertRefused(refused, "Vi får ikke lagret noe akkurat nå", "gå tilbake og prøv igjen");
        await _database.SetAsync(Trouble.None);
        Assert.True((await Upload.SendAsync(marte, address, "brev.txt", "Kjære dere")).IsRedirect);
        Assert.Single(await App.RowsAsync(db => db.Attachments));
    }

    public void Dispose() => _database.Dispose();

    private static void AssertRefused(Page page, string title, string text)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal(TimeSpan.FromMinutes(1), page.Headers.RetryAfter?.Delta);
        Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.Contains(text, page.Text, StringComparison.Ordinal);
    }
}
