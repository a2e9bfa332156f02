using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.StatusPages;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.StatusPages;

public sealed class StoppingTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Stop_ByTheOnlyContact_ClosesAllThatIsOpenAndKeepsTheReason()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        var form = await OpenAsync(hans, HansFamily.Mother);

        var answer = await (await form.Set("Stop.Text", "Vi {{ flytter }} <b>ikke</b>").PostAsync()).FollowAsync();

        Assert.Contains("Nå har vi stoppet, slik du ba om.", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("Vi er ferdige", answer.Text, StringComparison.Ordinal);
        Assert.NotNull(answer.Document.QuerySelector("main a[href='/kontakt']"));
        var theCase = await CaseAsync(hans);
        Assert.False(theCase.IsOpen);
        Assert.Equal((WithdrawalReason.FamilyWish, "Vi {{ flytter }} <b>ikke</b>", null), (theCase.Withdrawal!.Reason, theCase.Withdrawal.Text, theCase.Withdrawal.By));
        Assert.DoesNotContain(await app.RowsAsync(db => db.Tasks.Where(row => row.CaseId == hans.CaseId)), task => task.State == TaskState.Open);
    }

    [Fact]
    public async Task Stop_SentTwice_HasOneEffect()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        var form = await OpenAsync(hans, HansFamily.Mother);

        await form.PostAsync();
        var again = await form.PostAsync();

        Assert.True(again.IsRedirect);
        Assert.Empty(await MessagesAsync(hans));
        Assert.Single(await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Mother), notice => notice.Template == "case-closed");
    }

    [Fact]
    public async Task Stop_ByOneOfTwoParents_AsksTheCaseworkerToCallFirst()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        var form = await OpenAsync(hans, HansFamily.Father);

        var answer = await (await form.Set("Stop.Text", "Eg vil ikkje").PostAsync()).FollowAsync();

        Assert.Contains("Ein av oss ringjer deg før vi avsluttar", answer.Text, StringComparison.Ordinal);
        Assert.True((await CaseAsync(hans)).IsOpen);
        Assert.Equal((FamilyMessageKind.Withdrawal, "Eg vil ikkje"), Assert.Single(await MessagesAsync(hans)) is { } message ? (message.Kind, message.Text) : default);
    }

    [Fact]
    public async Task Stop_Opened_EndsNothing()
    {
        var hans = await HansFamily.DriveAsync(app, 0);

        await OpenAsync(hans, HansFamily.Mother);

        Assert.True((await CaseAsync(hans)).IsOpen);
    }

    [Fact]
    public async Task Stop_HundredThousandLetters_SaysHowLongItCanBeAndKeepsThemAll()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        var text = new string('x', 100_000);

        var answer = await (await OpenAsync(hans, HansFamily.Mother)).Set("Stop.Text", text).PostAsync();

        Assert.Contains("4000", answer.ErrorAt("Stop.Text"), StringComparison.Ordinal);
        Assert.Equal(text, answer.Form("stop")["Stop.Text"]);
        Assert.True((await CaseAsync(hans)).IsOpen);
    }

    private async Task<Form> OpenAsync(CaseDriver hans, string contact) =>
        (await app.NewBrowser().GetAsync(await StatusLinks.ToAsync(app, hans.CaseId, contact) + "/stopp")).Form("stop");

    private async Task<Case> CaseAsync(CaseDriver hans) => (await app.RowsAsync(db => db.Cases.Where(row => row.Id == hans.CaseId)))[0];

    private Task<List<FamilyMessage>> MessagesAsync(CaseDriver hans) =>
        app.RowsAsync(db => db.FamilyMessages.Where(row => row.CaseId == hans.CaseId));
}
