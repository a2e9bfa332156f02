using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

public sealed class AroTests(Chromium chromium)
{
    private static readonly string[] _names = ["Aro", "Demir", "Leyla"];

    [Fact]
    public async Task Aro_InNynorskWithAnInterpreter_OneServiceIsNeverAskedAndTheFamilysPageSaysNothing()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var album = new Album("aro");
        var aro = new AroStory(windows, app.Address, album);

        await aro.MotherWritesAsync();
        await FamilyMail.ArrivedAsync(mail, AroStory.MotherEmail, 1);
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(1));
        await aro.FirstContactAsync();
        await aro.AssessmentAsync();
        var (said, boxes) = await aro.RefusedServiceAsync();
        Assert.Contains("Avlastningen", said, StringComparison.Ordinal);
        Assert.Equal(0, boxes);
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(7));
        await aro.InvestigationAsync(new DateOnly(2026, 9, 9));
        await FamilyMail.ArrivedAsync(mail, AroStory.MotherEmail, 5);

        var status = await aro.OpenStatusAsync(mail.MessagesTo(AroStory.MotherEmail)[^1].TextBody!, "status-nn");
        Assert.Contains("Dette skjer no", status, StringComparison.Ordinal);
        Assert.All(
            [.. _names, "barn", "koordinator", "skule", "autis", "PPT", "avlasting"],
            word => Assert.DoesNotContain(word, status, StringComparison.OrdinalIgnoreCase));

        await aro.AppointmentAsync(new DateOnly(2026, 9, 9));
        var completed = await aro.ReadCaseAsync("case-completed");
        foreach (var shown in new[] { "De vil være søstre, ikke hjelpere.", "Nynorsk", "Tyrkisk", "med tolk" })
            Assert.Contains(shown, completed, StringComparison.Ordinal);
        await FamilyMail.ArrivedAsync(mail, AroStory.MotherEmail, 8);
        FamilyMail.AreNeutral(mail, AroStory.MotherEmail, 8, "Venleg helsing", _names);
        album.ShowsNothingSerious();
    }
}
