using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd;

/// <summary>The pages around a case, in both forms of Norwegian.</summary>
public sealed class CasePagesTests(Chromium chromium)
{
    private static readonly string[] _languages = ["nb", "nn"];

    [Fact]
    public async Task PublicInformation_InEveryLanguage_IsFreeOfSeriousFindings()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var album = new Album("information");
        var page = await windows.OpenAsync(app.Address);
        foreach (var language in (string[])[.. _languages, "en"])
        {
            foreach (var (path, name) in new[]
            {
                ("/om", "about"), ("/for-tjenester", "services"), ("/status", "status-entry"), ("/status/ukjent", "status-gone"), ("/bidrag/ukjent", "answer-gone"),
            })
            {
                await page.GotoAsync($"{path}?lang={language}");
                await album.TakeAsync(page, $"{name}-{language}");
            }
        }

        album.ShowsNothingSerious();
    }

    [Fact]
    public async Task PagesOfACaseAndOfTheUnit_InBothForms_AreFreeOfSeriousFindings()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var album = new Album("pages");
        var hans = new HansStory(windows, app.Address, album);
        // The mother calls, and then the father, who does not know: two cases of one child.
        await hans.CallIsRegisteredAsync();
        await hans.CallIsRegisteredAsync("Per Solvang");
        var marte = await hans.AsAsync("Marte Lunde");
        await marte.GoAsync(hans.CasePath);
        var join = await marte.LinkAsync("/sla-sammen/");
        foreach (var language in _languages)
            await marte.LookAtAsync($"{join}?lang={language}", $"join-{language}");
        await marte.GoAsync($"{hans.CasePath}?lang=nb");
        await hans.FirstContactAsync();
        await hans.TypeAssessmentAsync();
        await hans.GoStraightToTheDecisionAsync();
        await hans.DecisionAsync();

        await marte.GoAsync(hans.CasePath);
        var consent = await marte.LinkAsync("/samtykker/");
        app.Clock.MoveTo(app.Clock.GetUtcNow().AddDays(25));
        var ingrid = await hans.AsAsync("Ingrid Solheim");
        foreach (var language in _languages)
        {
            foreach (var (path, name) in new[]
            {
                (hans.CasePath, "case"),
                ($"{hans.CasePath}/trekk", "withdraw"),
                ($"{hans.CasePath}/flytting", "moved"),
                ($"{hans.CasePath}/dodsfall", "died"),
                ($"{hans.CasePath}/frister", "deadlines"),
                ($"{hans.CasePath}/samtaler/ny", "conversation"),
                ($"{hans.CasePath}/oppgaver/ny", "ad-hoc"),
                ($"{hans.CasePath}/vedlegg", "attach"),
                ($"{hans.CasePath}/klage", "complaint"),
                ($"{hans.CasePath}/hele-saken", "whole-case"),
                (consent, "withdraw-consent"),
                ("/post", "post"),
                ("/fravar", "absence"),
                ("/henvendelser/ny", "new-inquiry"),
            })
            {
                await marte.LookAtAsync($"{path}?lang={language}", $"{name}-{language}");
            }

            foreach (var (path, name) in new[]
            {
                ("/oppmerksomhet", "attention"), ("/oppgaver", "inbox"), ("/", "home"), ("/maler", "templates"),
                ("/admin/koordinatorer/de000000-0000-7000-8000-000000000104", "coordinator"),
                ($"/maler/brev/appointment-letter/{language}", "template"),
            })
                await ingrid.LookAtAsync($"{path}?lang={language}", $"leader-{name}-{language}");
        }

        album.ShowsNothingSerious();
    }
}
