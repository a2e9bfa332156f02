using System.Net;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.CaseFiles;

public sealed class WithdrawPageTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Withdraw_FamilyHasMoved_AsksWhereToAndSaysSoInTheCase()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilAsked);
        var browser = await SignedInAsync();
        var form = (await browser.GetAsync($"/saker/{hans.CaseId}/trekk")).Form("withdraw").Set("Model.Reason", "Moved");

        var moved = await (await form.PostAsync()).FollowAsync();
        Assert.Equal(
            ["Skriv når familien flyttet.", "Skriv hvor familien har flyttet.", "Svar på om familien vil at vi forteller den nye kommunen det den trenger."],
            (await moved.Form("moved").PostAsync()).Errors);
        var filled = moved.Form("moved")
            .Set("Model.On", app.Clock.Now.ToString("dd.MM.yyyy", null)).Set("Model.Municipality", "Nabovik").Set("Model.MayHandOn", "No")
            .Set("Model.Text", "Flyttet til <b>Bergen</b>.");
        var page = await (await filled.PostAsync()).FollowAsync();
        var again = await filled.PostAsync();

        Assert.Contains("Familien har flyttet fra kommunen. Flyttet til <b>Bergen</b>.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Flyttet til Nabovik", page.Text, StringComparison.Ordinal);
        Assert.Contains("Familien vil ikke at vi gir noe videre.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Saken skal ikke gå videre", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/saker/{hans.CaseId}", again.Destination);
        var theCase = Assert.Single(await app.RowsAsync(db => db.Cases.Where(row => row.Id == hans.CaseId)));
        Assert.Equal((WithdrawalReason.Moved, false), (theCase.Withdrawal!.Reason, theCase.IsOpen));
        Assert.DoesNotContain(await app.RowsAsync(db => db.Tasks.Where(row => row.CaseId == hans.CaseId)), task => task.State == Domain.Tasks.TaskState.Open);
    }

    [Fact]
    public async Task Withdraw_SentTwice_LeadsToTheSameClosedCase()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        var form = (await (await SignedInAsync()).GetAsync($"/saker/{hans.CaseId}/trekk")).Form("withdraw").Set("Model.Reason", "FamilyWish");

        await form.PostAsync();
        var again = await form.PostAsync();

        Assert.Equal($"/saker/{hans.CaseId}", again.Destination);
        Assert.Single(await app.RowsAsync(db => db.Notices.Where(row => row.CaseId == hans.CaseId && row.Template == "case-closed" && row.RecipientName == HansFamily.Mother)));
    }

    [Fact]
    public async Task Withdraw_WithoutReasonOrWithOneThatDoesNotExist_AsksForItAndKeepsTheText()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        var form = (await (await SignedInAsync()).GetAsync($"/saker/{hans.CaseId}/trekk")).Form("withdraw").Set("Model.Text", "Mor ringte.");

        var page = await form.PostAsync();

        Assert.Equal(["Velg hvorfor saken stopper."], page.Errors);
        Assert.Equal("Mor ringte.", page.Form("withdraw")["Model.Text"]);
        Assert.Equal(["Velg hvorfor saken stopper."], (await form.Set("Model.Reason", "Joined").PostAsync()).Errors);
    }

    [Fact]
    public async Task Withdraw_BySomebodyNotOnTheCase_IsNotFound()
    {
        var hans = await HansFamily.DriveAsync(app, 1);
        var browser = await app.SignInAsync(DemoStaff.OtherCaseworker.Id);

        var page = await browser.GetAsync($"/saker/{hans.CaseId}/trekk");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private Task<Browser> SignedInAsync() => app.SignInAsync(DemoStaff.Caseworker.Id);
}
