using Microsoft.Playwright;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

public sealed class HansTests(Chromium chromium)
{
    private const string Greeting = "Vennlig hilsen";

    private static readonly string[] _names = ["Hans", "Solvang", "Liv "];

    [Fact]
    public async Task Hans_FromPhoneCallThroughANewSchoolAndRespite_FamilyGetsNeutralEmailsAndDocumentsCanBePrinted()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var album = new Album("hans");
        var hans = new HansStory(windows, app.Address, album);

        await hans.CallIsRegisteredAsync();
        await ArrivedAsync(mail, 1);
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(1));
        await hans.FirstContactAsync();
        await ArrivedAsync(mail, 2);
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(6));
        await hans.AssessmentAsync();
        await ArrivedAsync(mail, 3);
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(7));
        await hans.ContributionsAsync(new DateOnly(2026, 9, 15));
        await ArrivedAsync(mail, 5);
        await hans.DecisionAsync();
        await ArrivedAsync(mail, 6);
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(2));
        await hans.AppointmentAsync();
        await ArrivedAsync(mail, 7);
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(7));
        await hans.AfterwardsAsync(new DateOnly(2026, 9, 23));
        // With the coordinator comes the plan for the next school, by itself: it is less than eighteen months away.
        await app.RaiseTransitionsAsync();
        await ArrivedAsync(mail, 9);
        await DocumentsCanBePrintedAsync(await hans.AsAsync("Marte Lunde"), hans.CasePath, album);
        await TransitionAsync(hans, app, mail);
        // What staff is told of their tasks says as little.
        Assert.All(mail.Messages(), message => FamilyMail.SaysNothing(message, Greeting, _names));

        await RespiteAsync(hans, app, mail);
        await YearAsync(hans, app, mail);

        FamilyMail.AreNeutral(mail, HansStory.MotherEmail, 20, Greeting, _names);
        Assert.All(
            mail.Messages().Where(message => !message.To.Mailboxes.Any(mailbox => mailbox.Address is HansStory.MotherEmail or "per.lie@legekontoret.example")),
            message => Assert.EndsWith("@fjordvik.example", message.To.Mailboxes.Single().Address, StringComparison.Ordinal));
        album.ShowsNothingSerious();
    }

    /// <summary>A year later: the old school teaches the new, one measure is late, and the first day comes.</summary>
    private static async Task TransitionAsync(HansStory hans, RunningApp app, SmtpServerProcess mail)
    {
        await hans.WishesAsync(new DateOnly(2026, 9, 23));
        await hans.PlanAsync();
        await ArrivedAsync(mail, 10);
        app.PassUntil(new DateOnly(2027, 6, 21));
        await hans.MeasuresAsync();
        app.PassUntil(new DateOnly(2027, 7, 12));
        await hans.ReadinessAsync(() => app.PassUntil(new DateOnly(2027, 8, 2)));
        await hans.CourseAsync();
        await ArrivedAsync(mail, 11);
        var link = FamilyMail.LinkIn(mail.MessagesTo(HansStory.MotherEmail)[^1], "/status/");
        var read = await hans.ReadStatusAsync(link, "status-transition");
        Assert.Contains("Ada Berg, Fjordvik ungdomsskole, 57 88 38 40", read, StringComparison.Ordinal);
        Assert.Contains("Hans har kjente folk rundt seg fra første dag.", read, StringComparison.Ordinal);
        app.PassUntil(new DateOnly(2027, 9, 14));
        await hans.EvaluateAsync(new DateOnly(2027, 9, 14));
        await ArrivedAsync(mail, 12);
        var said = await hans.ReadCaseAsync("case-after-transition");
        Assert.Contains("Til ungdomsskolen", said, StringComparison.Ordinal);
        Assert.Contains("Avsluttet", said, StringComparison.Ordinal);
    }

    /// <summary>Another year on: a meeting about the first night away, and then the night itself.</summary>
    private static async Task RespiteAsync(HansStory hans, RunningApp app, SmtpServerProcess mail)
    {
        var today = new DateOnly(2027, 9, 14);
        await hans.RespiteIsGivenAsync(new DateOnly(2028, 2, 1));
        await hans.TransitionWishesAsync(HansStory.Respite, today);
        await hans.InviteAsync(HansStory.RespiteMeeting, today);
        await hans.AnswerInvitationAsync(mail, HansStory.RespiteMeeting, "Medisinen må ligge i låst skap.");
        await hans.MakeReadyAsync(HansStory.RespiteMeeting, today);
        app.PassUntil(HansStory.RespiteMeeting.Day);
        await hans.HoldMeetingAsync(HansStory.RespiteMeeting);
        var minutes = await hans.ReadMinutesOutsideAsync(mail, HansStory.RespiteMeeting);
        Assert.Contains("Nattevaktene øver sammen med skolen i januar.", minutes, StringComparison.Ordinal);
        Assert.Contains("Trykke en symbolbok til", minutes, StringComparison.Ordinal);
        Assert.All(mail.MessagesTo(HansStory.RespiteMeeting.Outside.Email), message => FamilyMail.SaysNothingOf(message, _names));
        await hans.PlanTransitionAsync(HansStory.Respite);
        app.PassUntil(new DateOnly(2027, 12, 13));
        await hans.BookIsPrintedAsync();
        app.PassUntil(new DateOnly(2028, 1, 10));
        await hans.MakeReadyAsync(HansStory.Respite, "Fire nattevakter har øvd.", () => app.PassUntil(new DateOnly(2028, 1, 12)));
        app.PassUntil(new DateOnly(2028, 2, 1));
        await hans.FollowTransitionAsync(HansStory.Respite);
        app.PassUntil(new DateOnly(2028, 3, 15));
        await hans.CloseTransitionAsync(HansStory.Respite, new DateOnly(2028, 3, 15));
        await ArrivedAsync(mail, 18);
        Assert.Contains("Nattevaktene har øvd", await hans.ReadTransitionAsync(HansStory.Respite, "transition-respite"), StringComparison.Ordinal);
    }

    /// <summary>Two years after the first day, the year is talked through: what the mother wrote stands before her coordinator.</summary>
    private static async Task YearAsync(HansStory hans, RunningApp app, SmtpServerProcess mail)
    {
        var day = new DateOnly(2028, 9, 18);
        app.PassUntil(day);
        await app.RaiseReviewsAsync();
        await ArrivedAsync(mail, 19);
        await hans.YearIsWrittenOfAsync(FamilyMail.LinkIn(mail.MessagesTo(HansStory.MotherEmail)[^1], "/status/"));
        Assert.Contains(HansStory.YearInHerWords, await hans.YearIsGoneThroughAsync(day), StringComparison.Ordinal);
        await ArrivedAsync(mail, 20);
        var ingrid = await hans.AsAsync("Ingrid Solheim");
        await ingrid.LookAtAsync("/arsrapport", "report");
        await ingrid.LookAtAsync($"{hans.CasePath}/hele-saken", "whole-case");
        Assert.Contains("Nattevaktene har øvd", await ingrid.Page.Locator("article.wb-whole").InnerTextAsync(), StringComparison.Ordinal);
        await ingrid.LookAtAsync($"{hans.CasePath}/kalender", "case-calendar");
        Assert.Contains("Året skal gås gjennom", await ingrid.ReadAsync(), StringComparison.Ordinal);
    }

    private static Task ArrivedAsync(SmtpServerProcess mail, int count) => FamilyMail.ArrivedAsync(mail, HansStory.MotherEmail, count);

    private static async Task DocumentsCanBePrintedAsync(Visitor caseworker, string casePath, Album album)
    {
        await caseworker.LookAtAsync(casePath, "case-completed");
        var documents = await caseworker.Page.Locator("a[href*='/dokumenter/']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(a => a.getAttribute('href')))]");
        // The letter, the delegation, the summary, a request to each of two services, and the receipt.
        Assert.Equal(6, documents.Length);
        var texts = new List<string>();
        foreach (var (document, index) in documents.Select((path, index) => (path, index)))
        {
            await caseworker.LookAtAsync(document, $"document-{index}");
            texts.Add(await caseworker.Page.Locator("article").InnerTextAsync());
            var pdf = await caseworker.Page.PdfAsync(new PagePdfOptions { Format = "A4" });
            Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        }

        Assert.Equal(2, texts.Count(text => text.Contains("Nina Strand", StringComparison.Ordinal)));
        Assert.Contains(texts, text => text.Contains("Behovene er store", StringComparison.Ordinal));
    }
}
