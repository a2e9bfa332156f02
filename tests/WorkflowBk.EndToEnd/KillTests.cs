using WorkflowBk.Domain.Common;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

public sealed class KillTests(Chromium chromium)
{
    [Fact]
    public async Task Kill_InTheMiddleOfACase_TheCaseGoesOnWhereItWas()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var data = Directory.CreateTempSubdirectory("workflowbk-kill-");
        string casePath;
        await using (var before = await AppProcess.StartAsync(data.FullName, mail))
        {
            var hans = new HansStory(windows, before.Address, Album.Closed);
            await hans.CallIsRegisteredAsync();
            await hans.FirstContactAsync();
            await Eventually.TrueAsync(() => mail.MessagesTo(HansStory.MotherEmail).Count == 2, "two e-mails have arrived");
            await hans.TypeAssessmentAsync();
            var page = (await hans.AsAsync("Marte Lunde")).Page;
            await page.WaitForResponseAsync(response => response.Url.EndsWith("/kladd", StringComparison.Ordinal) && response.Ok);
            casePath = hans.CasePath;
            await before.KillAsync();
        }

        await using var after = await AppProcess.StartAsync(data.FullName, mail);
        var again = new HansStory(windows, after.Address, Album.Closed);
        var marte = await again.AsAsync("Marte Lunde");
        await marte.OpenTaskAsync("Innledende vurdering");
        Assert.Equal("Hans er 12 år.", await marte.Page.Locator("[name='Model.ChildUnder18OrExpected.Reason']").InputValueAsync());
        await marte.CompleteAsync("task-after-kill");
        await again.ContributionsAsync(OsloTime.DateIn(TimeProvider.System.GetUtcNow()));

        await Eventually.TrueAsync(() => mail.MessagesTo(HansStory.MotherEmail).Count >= 5, "five e-mails have arrived");
        Assert.Equal(5, mail.MessagesTo(HansStory.MotherEmail).Select(message => message.MessageId).Distinct().Count());
        await marte.GoAsync(casePath);
        Assert.Contains("Avgjør saken", await marte.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        data.Delete(recursive: true);
    }
}
