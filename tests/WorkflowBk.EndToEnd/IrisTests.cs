using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

public sealed class IrisTests(Chromium chromium)
{
    [Fact]
    public async Task Iris_InPalliativeCare_HasAnInterimCoordinatorAtOnceAndADedicatedOneWithinAWeek()
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
        FamilyMail.AreNeutral(mail, IrisStory.MotherEmail, 5, "Vennlig hilsen", "Iris", "Tangen", "Maria");
        FamilyMail.AreNeutral(mail, IrisStory.HospitalEmail, 2, "Vennlig hilsen", "Iris", "Tangen", "Maria");
        album.ShowsNothingSerious();
    }
}
