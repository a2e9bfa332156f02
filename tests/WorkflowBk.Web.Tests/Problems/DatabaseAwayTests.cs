using System.Net;
using WorkflowBk.Web.Tests.Intake;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Problems;

/// <summary>Nothing at all can be asked of the database: everybody gets a page in words, and it works when it is back.</summary>
[Trait("Database", "PostgreSQL")]
public sealed class DatabaseAwayTests : IDisposable
{
    private const string Sentence = "Vi får ikke";

    private readonly TestApp _app = new();

    [Fact]
    public async Task Pages_DatabaseAway_SayItInWordsAndWorkAfterwards()
    {
        var marte = await _app.SignInAsync(DemoStaff.Caseworker.Id);
        await marte.GetAsync("/oppgaver");
        var form = await ContactForm.OpenAsync(_app.NewBrowser(), "Nora Utenfor");
        await _app.TakeDatabaseAwayAsync();
        // Long enough for whoever is signed in to be looked up again.
        _app.Clock.Advance(TimeSpan.FromMinutes(2));

        foreach (var path in (string[])["/oppgaver", "/saker", "/saker/00000000-0000-4000-8000-000000000001"])
            AssertTold(await marte.GetAsync(path), path);
        // Some of these need no database to say what they say.
        foreach (var path in (string[])["/status", "/status/abc", "/bidrag/abc", "/kontakt/takk?kvittering=abc", "/om", "/"])
        {
            var page = await _app.NewBrowser().GetAsync(path);
            Assert.True((int)page.Status < 500 || page is { Status: HttpStatusCode.ServiceUnavailable, Text.Length: > 20 }, $"{path}: {page.Status} {page.Text}");
        }

        var refused = await form.PostAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal("Nora Utenfor", refused.Form("inquiry")["Model.SenderName"]);
        var ready = await _app.NewBrowser().GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Contains("\"database\":\"unhealthy\"", ready.Html, StringComparison.Ordinal);

        await _app.GiveDatabaseBackAsync();
        Assert.Equal(HttpStatusCode.OK, (await marte.GetAsync("/oppgaver")).Status);
        Assert.True((await refused.Form("inquiry").PostAsync()).IsRedirect);
        Assert.Equal(HttpStatusCode.OK, (await _app.NewBrowser().GetAsync("/health/ready")).Status);
    }

    public void Dispose() => _app.Dispose();

    private static void AssertTold(Page page, string path)
    {
        Assert.True(page.Status == HttpStatusCode.ServiceUnavailable, $"{path}: {page.Status} {page.Text}");
        Assert.Contains(Sentence, page.Text, StringComparison.Ordinal);
    }
}
