using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task Hans_ThroughAllFivePhases_WithTheKeyboardAlone()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var hans = new HansStory(windows, app.Address, Album.Closed, page => new KeyboardHands(page));

        await hans.CallIsRegisteredAsync();
        await hans.FirstContactAsync();
        await hans.AssessmentAsync();
        await hans.ContributionsAsync(new DateOnly(2026, 9, 1));
        await hans.DecisionAsync();
        await hans.AppointmentAsync();
        await hans.AfterwardsAsync(new DateOnly(2026, 9, 1));

        Assert.Contains("Vi møtes hver måned.", await hans.ReadCaseAsync("case-completed"), StringComparison.Ordinal);
    }
}
