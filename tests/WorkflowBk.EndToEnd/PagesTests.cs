using Microsoft.Playwright;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

/// <summary>Every page that is not on Hans' road, looked at on a screen and on a phone.</summary>
public sealed class PagesTests(Chromium chromium)
{
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task PublicPages_InEveryLanguage_AreFreeOfSeriousFindings()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, _now);
        var album = new Album("public");
        var page = await windows.OpenAsync(app.Address);
        foreach (var language in (string[])["nb", "nn", "en"])
        {
            foreach (var (path, name) in new[] { ("/", "home"), ("/kontakt", "contact") })
            {
                await page.GotoAsync($"{path}?lang={language}");
                await album.TakeAsync(page, $"{name}-{language}");
            }
        }

        await page.GotoAsync("/finnes-ikke?lang=nb");
        await album.TakeAsync(page, "not-found");
        await page.GotoAsync("/logg-inn?lang=nb");
        await album.TakeAsync(page, "sign-in");
        album.ShowsNothingSerious();
    }

    [Fact]
    public async Task Contact_OnAPhoneWithoutJavaScript_GivesAReceiptAndAnEmail()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, _now);
        var page = await windows.OpenAsync(app.Address, width: 390, javaScript: false);

        await page.GotoAsync("/kontakt?lang=nn");
        await page.Locator("[name='Model.SenderName']").FillAsync("Amina Yusuf");
        await page.Locator("[name='Model.Email']").FillAsync("amina@post.example");
        await page.Locator("[name='Model.PreferredWay'][value='Email']").CheckAsync();
        await page.Locator("[name='Model.OwnWords']").FillAsync("<b>Hei</b> {{ reference }}");
        await page.GetByRole(AriaRole.Main).Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/kontakt/takk*");

        var reference = await page.Locator(".wb-reference").First.InnerTextAsync();
        await Eventually.TrueAsync(() => mail.MessagesTo("amina@post.example").Count == 1, "the confirming e-mail has arrived");
        var message = mail.MessagesTo("amina@post.example")[0];
        Assert.Contains(reference, message.Subject, StringComparison.Ordinal);
        Assert.Contains("Venleg helsing", message.TextBody, StringComparison.Ordinal);

        // Back, and the same form once more: still one case, the same reference, and no second e-mail.
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Main).Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/kontakt/takk*");
        Assert.Equal(reference, await page.Locator(".wb-reference").First.InnerTextAsync());
        Assert.Single(mail.MessagesTo("amina@post.example"));
    }

    [Fact]
    public async Task StaffPages_WithACaseUnderWay_AreFreeOfSeriousFindings()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, _now);
        var album = new Album("staff");
        var hans = new HansStory(windows, app.Address, album);
        await hans.CallIsRegisteredAsync();
        await hans.FirstContactAsync();

        var marte = await hans.AsAsync("Marte Lunde");
        await marte.LookAtAsync("/oppgaver", "inbox");
        await marte.LookAtAsync("/oppgaver?vis=ufordelte", "inbox-unassigned");
        await marte.LookAtAsync("/oppgaver?vis=alle&lang=nn", "inbox-nn");
        await marte.LookAtAsync($"{hans.CasePath}?lang=nn", "case-nn");
        await marte.LookAtAsync($"{hans.CasePath}?lang=nb", "case");
        await marte.LookAtAsync("/saker", "cases");
        await marte.LookAtAsync("/min-konto", "account");

        var sara = await hans.AsAsync("Sara Lie");
        foreach (var page in (string[])["", "/personer", "/tjenester", "/koordinatorer", "/delegering", "/kommunen"])
            await sara.LookAtAsync($"/admin{page}", $"admin{page.Replace('/', '-')}");
        await sara.LookAtAsync("/drift/e-post", "mail");

        var eirik = await hans.AsAsync("Eirik Holm");
        await eirik.LookAtAsync("/prosesser", "workflows");
        await eirik.LookAtAsync("/prosesser/oppnevning-barnekoordinator-v1", "workflow-outline");
        await eirik.LookAtAsync(hans.CasePath, "case-refused");
        Assert.DoesNotContain("Solvang", await eirik.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        album.ShowsNothingSerious();
    }
}
