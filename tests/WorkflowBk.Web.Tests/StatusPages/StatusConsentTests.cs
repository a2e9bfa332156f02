using WorkflowBk.Domain.Contributions;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.StatusPages;

/// <summary>The family's own consents on its page.</summary>
public sealed class StatusConsentTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(HansFamily.Mother, "Samtykkene deres")]
    [InlineData(HansFamily.Father, "Samtykka dykkar")]
    public async Task Consents_AreShownInTheContactsLanguage(string contact, string title)
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilContacted);
        var address = await StatusLinks.ToAsync(app, hans.CaseId, contact);
        var first = await app.NewBrowser().GetAsync(address);
        var page = await app.NewBrowser().GetAsync($"{address}/samtykker");

        Assert.DoesNotContain("PPT", first.Text, StringComparison.Ordinal);
        Assert.NotNull(first.Document.QuerySelector("a[href$='/samtykker']"));
        Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.Contains("PPT", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_TakenBack_WorksAtOnceAndTwiceIsNoMistake()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilAsked);
        var page = await app.NewBrowser("nb").GetAsync(await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother));
        var consent = (await app.CaseAsync(hans.CaseId)).Consents.Single(one => one.ServiceId == HansFamily.Ppt);
        var sure = await page.Browser.GetAsync($"{page.Address}/samtykke/{consent.Id}");
        Assert.Contains("PPT", sure.Text, StringComparison.Ordinal);

        var form = sure.Form("consent");
        var answer = await (await form.PostAsync()).FollowAsync();
        Assert.True((await form.PostAsync()).IsRedirect);

        Assert.Contains("Samtykket er tatt tilbake", answer.Text, StringComparison.Ordinal);
        var theCase = await app.CaseAsync(hans.CaseId);
        var asked = theCase.Contributions.Single(one => one.ServiceId == HansFamily.Ppt);
        Assert.Equal((ContributionEndCause.ConsentWithdrawn, (Guid?)null), (asked.Ended!.Cause, asked.Ended.By));
        Assert.True(theCase.Contributions.Single(one => one.ServiceId == HansFamily.Physio).IsOpen);
    }

    [Fact]
    public async Task Consent_OfAnotherFamily_LeadsBackToOnesOwnPage()
    {
        var others = await HansFamily.DriveAsync(app, HansFamily.UntilContacted);
        var consent = (await app.CaseAsync(others.CaseId)).Consents[0];
        var (_, page) = await StatusLinks.OpenAsync(app, HansFamily.UntilContacted);

        var answer = await page.Browser.GetAsync($"{page.Address}/samtykke/{consent.Id}");

        Assert.True(answer.IsRedirect);
        Assert.Null((await app.CaseAsync(others.CaseId)).Consents[0].WithdrawnOn);
    }
}
