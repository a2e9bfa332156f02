using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Contributions;

/// <summary>The pages of the case where the caseworker changes what is collected, and who sees the e-mails to staff.</summary>
public sealed class CaseChangeTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task GoOn_WithoutAReason_IsRefusedAndWithOneGoesOn()
    {
        var asked = await AskedOutside.BeginAsync(app);
        var marte = await app.SignInAsync("caseworker");
        var page = await marte.GetAsync($"/saker/{asked.CaseId}/bidrag/avslutt");

        var refused = await page.Form("go-on").PostAsync();
        var form = refused.Form("go-on").Set("Model.Reason", "Vi vet <b>nok</b>.");
        var done = await (await form.PostAsync()).FollowAsync();
        var again = await form.PostAsync();

        Assert.NotNull(refused.ErrorAt("Model.Reason"));
        Assert.Contains("Vi vet <b>nok</b>.", done.Text, StringComparison.Ordinal);
        Assert.True(again.IsRedirect);
        Assert.Equal(TaskTypes.Summary, Assert.Single(await app.OpenTasksAsync(asked.CaseId)).Type);
    }

    [Fact]
    public async Task Withdraw_DateInTheFutureOrNone_IsRefused()
    {
        var asked = await AskedOutside.BeginAsync(app);
        var consent = (await asked.CaseAsync()).Consents[0];
        var page = await (await app.SignInAsync("caseworker")).GetAsync($"/saker/{asked.CaseId}/samtykker/{consent.Id}");

        Assert.NotNull((await page.Form("withdraw").Set("Model.On", "2099-01-01").PostAsync()).ErrorAt("Model.On"));
        Assert.NotNull((await page.Form("withdraw").Set("Model.On", "31.02.2030").PostAsync()).ErrorAt("Model.On"));
        Assert.NotNull((await page.Form("withdraw").Set("Model.On", "").PostAsync()).ErrorAt("Model.On"));
        Assert.Null((await asked.CaseAsync()).Consents[0].WithdrawnOn);
    }

    [Theory]
    [InlineData("contributor")]
    [InlineData("service-leader")]
    [InlineData("coordinator")]
    public async Task ChangePages_OfOthers_AreNotThere(string role)
    {
        var asked = await AskedOutside.BeginAsync(app);
        var browser = await app.SignInAsync(role);
        var theCase = await asked.CaseAsync();

        foreach (var address in new[] { "bidrag/avslutt", $"samtykker/{theCase.Consents[0].Id}", $"bidrag/{theCase.Contributions[0].Id}/lenke" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/saker/{asked.CaseId}/{address}")).Status);
    }

    [Fact]
    public async Task LateContribution_HeldAgainstATarget_IsNotCalledADeadline()
    {
        using var later = new TestApp();
        var hans = await HansFamily.DriveAsync(later, HansFamily.UntilAsked);
        later.Clock.Advance(TimeSpan.FromDays(60));
        while (await later.FireTimersAsync() > 0)
        {
        }

        var page = await (await later.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync($"/saker/{hans.CaseId}");

        Assert.Contains("Målet er passert. Spørsmålet om hva som skjer", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fristen er ute", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StaffMail_StandsApartFromTheFamilys()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilAsked);
        var staff = await app.RowsAsync(db => db.AllNotices.Where(notice => notice.CaseId == hans.CaseId && notice.Audience == NoticeAudience.Staff));
        var admin = await app.SignInAsync("admin");

        var casePage = await (await app.SignInAsync("caseworker")).GetAsync($"/saker/{hans.CaseId}");
        var families = await admin.GetAsync("/drift/e-post");
        var staffs = await admin.GetAsync("/drift/e-post?til=Staff");

        Assert.NotEmpty(staff);
        Assert.DoesNotContain("Ny oppgave", casePage.Document.QuerySelector("[aria-labelledby=varsler]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ny oppgave", casePage.Document.QuerySelector("[aria-labelledby=historikk]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(families.Document.QuerySelectorAll("tbody th"), row => row.TextContent.Contains("Ny oppgave", StringComparison.Ordinal));
        Assert.Contains(staffs.Document.QuerySelectorAll("tbody th"), row => row.TextContent.Contains("Ny oppgave", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync("caseworker")).GetAsync($"/saker/{hans.CaseId}/varsler/{staff[0].Id}")).Status);
    }

    [Fact]
    public async Task ChooseContributors_UnclearAssessment_PutsItInTheQuestion()
    {
        var hans = await HansFamily.DriveAsync(app, 2);
        var marte = await app.SignInAsync("caseworker");

        var page = await marte.TakeAsync(await app.OpenTaskAsync(hans.CaseId, TaskTypes.ChooseContributors));

        Assert.Contains("Vi vet ikke ennå hva avlastningen gir.", page.Form("answer")["Model.Question"], StringComparison.Ordinal);
        await TaskWork.DoneAsync(page.Form("answer").Set("Model.Services", HansFamily.Ppt.ToString()).Set("Model.Question", "Bare dette."));
        var kari = await (await app.SignInAsync(DemoStaff.SpecialTeacher.Id)).TakeAsync(await app.OpenTaskAsync(hans.CaseId, TaskTypes.Contribution));
        Assert.Contains("Barnet har behov for langvarige", kari.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("avlastningen gir", kari.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChooseContributors_MistakesInARow_AreShownThereAndKept()
    {
        var hans = await HansFamily.DriveAsync(app, 2);
        var page = await (await app.SignInAsync("caseworker")).TakeAsync(await app.OpenTaskAsync(hans.CaseId, TaskTypes.ChooseContributors));
        var form = page.Form("answer");
        var row = form["Model.Each[0].ServiceId"] == HansFamily.Ppt.ToString() ? "Model.Each[0]" : "Model.Each[1]";

        var answer = await form.Set("Model.Services", HansFamily.Ppt.ToString())
            .Set($"{row}.Name", "Kari").Set($"{row}.Email", "nei").Set($"{row}.Due", "2029-01-01").PostAsync();

        Assert.NotNull(answer.ErrorAt($"{row}.Role"));
        Assert.NotNull(answer.ErrorAt($"{row}.Email"));
        Assert.NotNull(answer.ErrorAt($"{row}.Due"));
        Assert.Equal("Kari", answer.Form("answer")[$"{row}.Name"]);
    }
}
