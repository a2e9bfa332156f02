using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

public sealed class DisagreementTests(Chromium chromium)
{
    [Fact]
    public async Task Hans_WhenLeadersSeeNoTime_TheUnitDecidesAndBothSidesStandOnTheCase()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var album = new Album("disagreement");
        var hans = new HansStory(windows, app.Address, album);

        await hans.CallIsRegisteredAsync();
        await hans.FirstContactAsync();
        await hans.TypeAssessmentAsync();
        await hans.GoStraightToTheDecisionAsync();
        await hans.DecisionAsync();
        await hans.AppointmentWithDisagreementAsync();

        var shown = await hans.ReadCaseAsync("case-disagreement");
        foreach (var words in new[]
        {
            "Nina Strand",
            "Vi har to sykmeldte og kan ikke gi tre timer i uka.",
            "Tre timer er for mye for tjenesten nå.",
            "Silje Brekke",
            "Dedikert",
            "Silje har mange møter denne høsten.",
            "Overgangen kan ikke vente. Møtene flyttes.",
            "Ninas leder har ikke tid å gi, og Hans trenger mer enn tre timer.",
        })
        {
            Assert.Contains(words, shown, StringComparison.Ordinal);
        }

        album.ShowsNothingSerious();
    }
}
