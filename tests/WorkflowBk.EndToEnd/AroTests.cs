using MimeKit;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

public sealed class AroTests(Chromium chromium)
{
    private static readonly string[] _names = ["Aro", "Demir", "Leyla"];

    [Fact]
    public async Task Aro_InNynorskWithAnInterpreter_OneServiceIsNeverAskedAndTheSchoolIsReadyWhenHeComes()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 1, 12, 8, 0, 0, TimeSpan.Zero));
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
        await aro.InvestigationAsync(new DateOnly(2026, 1, 20));
        await FamilyMail.ArrivedAsync(mail, AroStory.MotherEmail, 5);

        var status = await aro.ReadStatusAsync(StatusLink(mail), "status-nn");
        Assert.Contains("Dette skjer no", status, StringComparison.Ordinal);
        Assert.All(
            [.. _names, "barn", "koordinator", "skule", "autis", "PPT", "avlasting"],
            word => Assert.DoesNotContain(word, status, StringComparison.OrdinalIgnoreCase));

        await aro.AppointmentAsync(new DateOnly(2026, 1, 20));
        var completed = await aro.ReadCaseAsync("case-completed");
        foreach (var shown in new[] { "De vil være søstre, ikke hjelpere.", "Nynorsk", "Tyrkisk", "med tolk" })
            Assert.Contains(shown, completed, StringComparison.Ordinal);
        await FamilyMail.ArrivedAsync(mail, AroStory.MotherEmail, 8);
        await SchoolAsync(aro, app, mail);
        FamilyMail.AreNeutral(mail, AroStory.MotherEmail, 14, "Venleg helsing", _names);
        album.ShowsNothingSerious();
    }

    /// <summary>The plan raises itself, the group meets once, and half a year later the first day comes.</summary>
    private static async Task SchoolAsync(AroStory aro, RunningApp app, SmtpServerProcess mail)
    {
        var today = new DateOnly(2026, 1, 20);
        await app.RaiseTransitionsAsync();
        await FamilyMail.ArrivedAsync(mail, AroStory.MotherEmail, 9);
        await aro.TransitionWishesAsync(AroStory.School, today);
        await aro.PlanTransitionAsync(AroStory.School);
        await FamilyMail.ArrivedAsync(mail, AroStory.MotherEmail, 10);

        await aro.InviteAsync(AroStory.Meeting, today);
        await InvitationIsNeutralAsync(mail, "kari@fjordvik.example");
        await aro.AnswerInvitationAsync(mail, AroStory.Meeting, "Hvem følger ham fra skolen til SFO?");
        await InvitationIsNeutralAsync(mail, AroStory.Meeting.Outside.Email);
        await FamilyMail.ArrivedAsync(mail, AroStory.MotherEmail, 11);
        var link = StatusLink(mail);
        Assert.Contains("Kva gjer de når han spring?", await aro.WishForMeetingAsync(link, "Kva gjer de når han spring?", "Send"), StringComparison.Ordinal);
        Assert.Contains("10. mars 2026 09:00–10:00", await aro.ReadStatusAsync($"{link}/kalender", "status-calendar"), StringComparison.Ordinal);
        var nina = await aro.AsAsync("Nina Strand");
        foreach (var (calendar, picture) in new[] { ("/kalender", "calendar"), ($"{aro.CasePath}/kalender", "case-calendar") })
        {
            await nina.LookAtAsync(calendar, picture);
            var planned = await nina.ReadAsync();
            Assert.Contains("10. mars 2026 09:00–10:00", planned, StringComparison.Ordinal);
            Assert.Contains("Fra barnehage til skole", planned, StringComparison.Ordinal);
        }

        await aro.MakeReadyAsync(AroStory.Meeting, today);
        app.PassUntil(AroStory.Meeting.Day);
        await aro.HoldMeetingAsync(AroStory.Meeting);
        await aro.EvaluateMeetingAsync(AroStory.Meeting, link, "Kortare møte, takk.", "Send svara");
        // Every other month now, because the school is near.
        app.PassUntil(new DateOnly(2026, 4, 8));
        Assert.Contains("11. mai 2026", await aro.NextMeetingAsync(AroStory.Meeting, "Vi møtes på skolen i juni."), StringComparison.Ordinal);
        await aro.FilmAsync();

        app.PassUntil(new DateOnly(2026, 6, 8));
        await aro.MakeReadyAsync(AroStory.School, "Seks voksne har øvd i fire uker.", () => app.PassUntil(new DateOnly(2026, 7, 13)));
        app.PassUntil(new DateOnly(2026, 8, 3));
        await aro.FollowTransitionAsync(AroStory.School);
        await FamilyMail.ArrivedAsync(mail, AroStory.MotherEmail, 13);
        Assert.Contains("Ola Vik, Fjordvik skole, 57 88 38 41", await aro.ReadStatusAsync(StatusLink(mail), "status-school"), StringComparison.Ordinal);
        app.PassUntil(new DateOnly(2026, 9, 14));
        await aro.CloseTransitionAsync(AroStory.School, new DateOnly(2026, 9, 14));
        await FamilyMail.ArrivedAsync(mail, AroStory.MotherEmail, 14);
        var said = await aro.ReadTransitionAsync(AroStory.School, "transition-school");
        Assert.Contains("Vi vil følge ham den første dagen, og så bare være søstre.", said, StringComparison.Ordinal);
    }

    private static string StatusLink(SmtpServerProcess mail) => FamilyMail.LinkIn(mail.MessagesTo(AroStory.MotherEmail)[^1], "/status/");

    private static async Task InvitationIsNeutralAsync(SmtpServerProcess mail, string address)
    {
        IEnumerable<MimeMessage> Invitations() =>
            mail.MessagesTo(address).Where(message => message.BodyParts.Any(part => part.ContentType.IsMimeType("text", "calendar")));
        await Eventually.TrueAsync(() => Invitations().Any(), $"an invitation to {address} has arrived");
        var invitation = Assert.Single(Invitations());
        var calendar = FamilyMail.CalendarOf(invitation);
        Assert.Contains("METHOD:REQUEST", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Oslo:20260310T090000", calendar, StringComparison.Ordinal);
        Assert.All(
            [.. _names, "barn", "koordinator", "skole", "autis", "PPT", "tegn"],
            word => Assert.DoesNotContain(word, invitation.Subject + calendar, StringComparison.OrdinalIgnoreCase));
    }
}
