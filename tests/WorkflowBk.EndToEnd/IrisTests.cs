using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

public sealed class IrisTests(Chromium chromium)
{
    [Fact]
    public async Task Iris_InPalliativeCare_HasSomebodyAtOnceAndComesHome()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 7, 8, 0, 0, TimeSpan.Zero));
        var album = new Album("iris");
        var iris = new IrisStory(windows, app.Address, album);

        await iris.HospitalNotifiesAsync();
        await iris.InterimAsync(new DateOnly(2026, 10, 7));
        var interim = await iris.ReadCaseAsync("case-interim");
        foreach (var shown in new[] { "Line Sætre", "Midlertidig", "7. oktober 2026", "Spør familien selv", "tre timer herfra" })
            Assert.Contains(shown, interim, StringComparison.Ordinal);

        app.Clock.MoveTo(app.Clock.GetUtcNow().AddHours(4));
        await iris.FamilySaysYesAsync(new DateOnly(2026, 9, 7));
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(1));
        await iris.StraightToTheDecisionAsync();
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(1));
        await iris.AppointmentAsync();
        var appointed = await iris.ReadCaseAsync("case-appointed");
        foreach (var shown in new[] { "Silje Brekke", "Line Sætre", "Sluttet" })
            Assert.Contains(shown, appointed, StringComparison.Ordinal);

        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(3));
        await iris.AfterwardsAsync(new DateOnly(2026, 9, 11));
        Assert.Contains("Møtet var på video", await iris.ReadCaseAsync("case-completed"), StringComparison.Ordinal);

        // The hospital hears that the call came through and that somebody is there; what follows is the family's own.
        await FamilyMail.ArrivedAsync(mail, IrisStory.MotherEmail, 5);
        await HomeAsync(iris, app, mail);
        FamilyMail.AreNeutral(mail, IrisStory.MotherEmail, 11, "Vennlig hilsen", "Iris", "Tangen", "Maria");
        FamilyMail.AreNeutral(mail, IrisStory.HospitalEmail, 2, "Vennlig hilsen", "Iris", "Tangen", "Maria");
        album.ShowsNothingSerious();
    }

    /// <summary>The hospital tells the day; those who know her and those who will, meet; and she comes home.</summary>
    private static async Task HomeAsync(IrisStory iris, RunningApp app, SmtpServerProcess mail)
    {
        var today = new DateOnly(2026, 9, 11);
        await iris.HospitalTellsTheDayAsync(new DateOnly(2026, 10, 26));
        await iris.InviteAsync(IrisStory.Meeting, today);
        await iris.AnswerInvitationAsync(mail, IrisStory.Meeting, "Hvem henter medisinene?");
        await iris.MakeReadyAsync(IrisStory.Meeting, today);
        await iris.TransitionWishesAsync(IrisStory.Home, today);
        app.PassUntil(IrisStory.Meeting.Day);
        await iris.HoldMeetingAsync(IrisStory.Meeting);
        await iris.PlanTransitionAsync(IrisStory.Home);
        app.PassUntil(new DateOnly(2026, 10, 8));
        await iris.PowerIsTriedAsync();
        await iris.MakeReadyAsync(IrisStory.Home, "Maskinen står klar, og alle har øvd på rutinen.", () => { });
        app.PassUntil(new DateOnly(2026, 10, 27));
        await iris.FollowTransitionAsync(IrisStory.Home);
        app.PassUntil(new DateOnly(2026, 12, 8));
        await iris.CloseTransitionAsync(IrisStory.Home, new DateOnly(2026, 12, 8));
        Assert.Contains("Pustemaskin, reservestrøm", await iris.ReadTransitionAsync(IrisStory.Home, "transition-home"), StringComparison.Ordinal);
        await FamilyMail.ArrivedAsync(mail, IrisStory.MotherEmail, 11);
    }
}
