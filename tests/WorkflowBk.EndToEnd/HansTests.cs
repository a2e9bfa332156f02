using Microsoft.Playwright;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

public sealed class HansTests(Chromium chromium)
{
    private const string Greeting = "Vennlig hilsen";

    private static readonly string[] _names = ["Hans", "Solvang", "Liv "];

    [Fact]
    public async Task Hans_FromPhoneCallToFirstMeeting_FamilyGetsEightNeutralEmailsAndDocumentsCanBePrinted()
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
        await ArrivedAsync(mail, 8);

        FamilyMail.AreNeutral(mail, HansStory.MotherEmail, 8, Greeting, _names);
        // What staff is told of their tasks says as little.
        Assert.All(mail.Messages(), message => FamilyMail.SaysNothing(message, Greeting, _names));
        Assert.All(
            mail.Messages().Where(message => !message.To.Mailboxes.Any(mailbox => mailbox.Address == HansStory.MotherEmail)),
            message => Assert.EndsWith("@fjordvik.example", message.To.Mailboxes.Single().Address, StringComparison.Ordinal));
        await DocumentsCanBePrintedAsync(await hans.AsAsync("Marte Lunde"), hans.CasePath, album);
        album.ShowsNothingSerious();
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
