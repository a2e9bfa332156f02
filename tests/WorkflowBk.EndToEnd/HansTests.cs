using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

public sealed class HansTests(Chromium chromium)
{
    private const string Greeting = "Vennlig hilsen";

    private static readonly string[] _names = ["Hans", "Solvang", "Liv "];

    [Fact]
    public async Task Hans_FromPhoneCallThroughANewSchool_FamilyGetsNeutralEmailsAndDocumentsCanBePrinted()
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
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<TransitionDesk>().RaiseDueAsync(TestContext.Current.CancellationToken);
        await ArrivedAsync(mail, 9);
        await DocumentsCanBePrintedAsync(await hans.AsAsync("Marte Lunde"), hans.CasePath, album);
        await TransitionAsync(hans, app, mail);

        FamilyMail.AreNeutral(mail, HansStory.MotherEmail, 12, Greeting, _names);
        // What staff is told of their tasks says as little.
        Assert.All(mail.Messages(), message => FamilyMail.SaysNothing(message, Greeting, _names));
        Assert.All(
            mail.Messages().Where(message => !message.To.Mailboxes.Any(mailbox => mailbox.Address == HansStory.MotherEmail)),
            message => Assert.EndsWith("@fjordvik.example", message.To.Mailboxes.Single().Address, StringComparison.Ordinal));
        album.ShowsNothingSerious();
    }

    /// <summary>A year later: the old school teaches the new, one measure is late, and the first day comes.</summary>
    private static async Task TransitionAsync(HansStory hans, RunningApp app, SmtpServerProcess mail)
    {
        await hans.WishesAsync(new DateOnly(2026, 9, 23));
        await hans.PlanAsync();
        await ArrivedAsync(mail, 10);
        PassUntil(app, new DateOnly(2027, 6, 21));
        await hans.MeasuresAsync();
        PassUntil(app, new DateOnly(2027, 7, 12));
        await hans.ReadinessAsync(() => PassUntil(app, new DateOnly(2027, 8, 2)));
        await hans.CourseAsync();
        await ArrivedAsync(mail, 11);
        var link = new Uri(mail.MessagesTo(HansStory.MotherEmail)[^1].TextBody!.Split(['\n', '\r', ' ']).First(word => word.Contains("/status/", StringComparison.Ordinal))).AbsolutePath;
        var read = await hans.ReadStatusAsync(link, "status-transition");
        Assert.Contains("Ada Berg, Fjordvik ungdomsskole, 57 88 38 40", read, StringComparison.Ordinal);
        Assert.Contains("Hans har kjente folk rundt seg fra første dag.", read, StringComparison.Ordinal);
        PassUntil(app, new DateOnly(2027, 9, 14));
        await hans.EvaluateAsync(new DateOnly(2027, 9, 14));
        await ArrivedAsync(mail, 12);
        var said = await hans.ReadCaseAsync("case-after-transition");
        Assert.Contains("Til ungdomsskolen", said, StringComparison.Ordinal);
        Assert.Contains("Avsluttet", said, StringComparison.Ordinal);
    }

    private static void PassUntil(RunningApp app, DateOnly day) => app.Clock.MoveTo(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero));

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
