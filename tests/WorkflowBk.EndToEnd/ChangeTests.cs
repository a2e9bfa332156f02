using MimeKit;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

public sealed class ChangeTests(Chromium chromium)
{
    [Fact]
    public async Task Hans_FamilyAsksForAnotherOnItsPage_IsMovedOnAndNeverHasNobody()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var album = new Album("change");
        var hans = new HansStory(windows, app.Address, album);
        await hans.CallIsRegisteredAsync();
        await hans.FirstContactAsync();
        await hans.TypeAssessmentAsync();
        await hans.GoStraightToTheDecisionAsync();
        await hans.DecisionAsync();
        await hans.AppointmentAsync();
        await hans.AfterwardsAsync(new DateOnly(2026, 9, 1));
        await hans.InviteAsync(HansStory.RespiteMeeting with { Day = new DateOnly(2026, 10, 15) }, new DateOnly(2026, 9, 1));
        await FamilyMail.ArrivedAsync(mail, HansStory.MotherEmail, 7);
        var before = mail.MessagesTo(HansStory.MotherEmail).Count;

        await SomebodyStepsInMeanwhileAsync(hans, mail.MessagesTo(HansStory.MotherEmail)[^1].TextBody!);

        var marte = await hans.AsAsync("Marte Lunde");
        foreach (var language in (string[])["nn", "nb"])
            await marte.LookAtAsync($"{hans.CasePath}/bytte?lang={language}", $"ask-{language}");
        var told = await hans.FamilyAsksForAnotherAsync(mail.MessagesTo(HansStory.MotherEmail)[^1].TextBody!);
        Assert.Contains("Vi har fått ønsket ditt.", told, StringComparison.Ordinal);
        Assert.Contains("Nina Strand er der til den nye er på plass.", told, StringComparison.Ordinal);
        await marte.GoAsync(hans.CasePath);
        await marte.LookAtAsync(await marte.LinkAsync("/bytte/"), "take-back");
        await hans.AnotherIsChosenAsync();
        await hans.HandOverAsync(new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 15));

        Assert.True(await hans.SeesCaseAsync("Nina Strand"));
        Assert.True(await hans.SeesCaseAsync("Silje Brekke"));
        app.Clock.MoveTo(new DateTimeOffset(2026, 9, 16, 6, 0, 0, TimeSpan.Zero));
        await Eventually.TrueAsync(async () => !await hans.SeesCaseAsync("Nina Strand"), "Nina no longer sees the case");
        Assert.True(await hans.SeesCaseAsync("Silje Brekke"));
        await TheMeetingIsTheNewOnesAsync(hans, mail);

        var read = await hans.ReadCaseAsync("case-changed");
        foreach (var shown in new[] { "Familien ønsker en ny koordinator", HansStory.ChangeWish, "Planen er på papir.", "SMS fungerte.", "Sluttet" })
            Assert.Contains(shown, read, StringComparison.Ordinal);
        // Asked for, somebody found, and the letter.
        await FamilyMail.ArrivedAsync(mail, HansStory.MotherEmail, before + 3);
        FamilyMail.AreNeutral(mail, HansStory.MotherEmail, before + 3, "Vennlig hilsen", "Hans", "Solvang", "Liv ");
        album.ShowsNothingSerious();
    }

    /// <summary>Nina is away on the day of the meeting: a dedicated coordinator sees the family's case, and her colleague in the service does not.</summary>
    private static async Task SomebodyStepsInMeanwhileAsync(HansStory hans, string body)
    {
        Assert.False(await hans.SeesCaseAsync("Silje Brekke"));
        await hans.NinaIsIllAsync(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 20));

        Assert.True(await hans.SeesCaseAsync("Silje Brekke"));
        Assert.False(await hans.SeesCaseAsync("Jonas Fjeld"));
        var task = await hans.SiljeStepsInAsync("Er møtet klart?");
        Assert.Contains("Du er stedfortreder for Nina Strand", task, StringComparison.Ordinal);
        Assert.Contains("Nina Strand er borte den dagen møtet er.", task, StringComparison.Ordinal);
        Assert.Contains("Meanwhile Silje Brekke will help you.", await hans.FamilyReadsAsync(body, "en"), StringComparison.Ordinal);
        Assert.Contains("Imens hjelper Silje Brekke deg.", await hans.FamilyReadsAsync(body, "nb"), StringComparison.Ordinal);

        await hans.NinaIsBackAsync();
        Assert.False(await hans.SeesCaseAsync("Silje Brekke"));
        Assert.DoesNotContain("er borte", await hans.FamilyReadsAsync(body, "nb"), StringComparison.Ordinal);
    }

    /// <summary>Nina called a meeting before she was replaced: it goes out of her calendar and into Silje's.</summary>
    private static async Task TheMeetingIsTheNewOnesAsync(HansStory hans, SmtpServerProcess mail)
    {
        await Eventually.TrueAsync(
            () => Task.FromResult(WithCalendar("nina@fjordvik.example").Any(message => FamilyMail.CalendarOf(message).Contains("METHOD:CANCEL", StringComparison.Ordinal))),
            "the meeting is taken out of Nina's calendar");
        await Eventually.TrueAsync(() => Task.FromResult(WithCalendar("silje@fjordvik.example").Any()), "Silje is asked");
        var asked = Assert.Single(WithCalendar("silje@fjordvik.example"));
        Assert.Contains("METHOD:REQUEST", FamilyMail.CalendarOf(asked), StringComparison.Ordinal);
        var address = FamilyMail.LinkIn(asked, "/moter/");
        var silje = await hans.AsAsync("Silje Brekke");
        await silje.LookAtAsync(address, "meeting-taken-over");
        Assert.Contains("Silje Brekke", await silje.ReadAsync(), StringComparison.Ordinal);
        Assert.Contains("tatt av listen", await silje.ReadAsync(), StringComparison.Ordinal);
        var nina = await hans.AsAsync("Nina Strand");
        Assert.Equal(404, (await nina.Page.GotoAsync(address))!.Status);

        IEnumerable<MimeMessage> WithCalendar(string person) => mail.MessagesTo(person)
            .Where(message => message.BodyParts.Any(part => part.ContentType.IsMimeType("text", "calendar")));
    }
}
