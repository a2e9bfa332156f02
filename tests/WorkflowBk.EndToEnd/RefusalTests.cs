using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

public sealed class RefusalTests(Chromium chromium)
{
    [Fact]
    public async Task Refusal_WithAComplaintThatCameTooLate_IsTakenReviewedBySomebodyElseAndGoesOnToACoordinator()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var album = new Album("refusal");
        var emil = new RefusalStory(windows, app.Address, album);

        await emil.CallIsRegisteredAsync();
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(2));
        await emil.ToRefusalAsync(new DateOnly(2026, 9, 3));
        await emil.LetterIsSentAsync();
        await FamilyMail.ArrivedAsync(mail, RefusalStory.MotherEmail, 6);
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(1));
        await emil.AnswerIsExplainedAsync(new DateOnly(2026, 9, 4));

        var closed = await emil.ReadCaseAsync("case-refused");
        foreach (var shown in new[] { "Familien kan klage til og med", "4. september 2026", "Mor synes det er tungt." })
            Assert.Contains(shown, closed, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-09-04", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("Velg koordinator", closed, StringComparison.Ordinal);

        // Four weeks from 4 September are over on 2 October.
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(40));
        await emil.ComplaintIsRegisteredAsync();
        Assert.Contains("Kom for sent: må vurderes", await emil.ReadCaseAsync("case-complaint-late"), StringComparison.Ordinal);
        await emil.LateComplaintIsTakenAsync();
        Assert.False(await emil.DeciderIsOfferedTheReviewAsync());
        await emil.ComplaintIsUpheldAsync();

        var upheld = await emil.ReadCaseAsync("case-upheld");
        foreach (var shown in new[] { "Medhold", "Velg koordinator", "Klagen er tatt likevel", "Behovene er ikke sammensatte nok nå." })
            Assert.Contains(shown, upheld, StringComparison.Ordinal);
        await emil.AppointmentAsync(new DateOnly(2026, 10, 14));

        Assert.Contains("Vi ringes hver fredag.", await emil.ReadCaseAsync("case-completed"), StringComparison.Ordinal);
        await FamilyMail.ArrivedAsync(mail, RefusalStory.MotherEmail, 10);
        FamilyMail.AreNeutral(mail, RefusalStory.MotherEmail, 10, "Vennlig hilsen", "Emil", "Myklebust", "Randi");
        album.ShowsNothingSerious();
    }
}
